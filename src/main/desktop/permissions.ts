import { app, type Session, shell } from 'electron'
import { isOpenedOutside, isWithin } from './confinement.ts'

/** Denies every permission a page can ask for: Recto's window needs none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/**
 * Keeps every web contents where it is: no navigation, no new window, no webview. A link to the web
 * goes to the system's browser instead.
 *
 * @param origin the window's own, within which a reload may navigate
 */
export function confineNavigation(origin: string): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (isWithin(event.url, origin)) return
      event.preventDefault()
      openOutside(event.url)
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
}

function openOutside(address: string): void {
  if (!isOpenedOutside(address)) return
  shell.openExternal(address).catch((thrown: unknown) => {
    process.stderr.write(`${String(thrown)}\n`)
  })
}
