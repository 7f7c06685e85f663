import { app, type Session, shell } from 'electron'
import { isGranted, isOpenedOutside, isWithin } from './confinement.ts'

/**
 * Denies every permission that the window does not need (`isGranted`). What is granted is so at each check, so that a
 * folder chosen for backups can be written into after a restart without a question.
 *
 * @param origin the window's own
 */
export function restrictPermissions(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission, requestingUrl, origin)),
  )
  session.setPermissionCheckHandler((_contents, permission, asking) => isGranted(permission, asking, origin))
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
