import { join } from 'node:path'
import { env } from 'node:process'
import { app, BrowserWindow, session } from 'electron'
import { createTranslator } from '../../shared/catalogues.ts'
import { languageOf } from '../../shared/i18n.ts'
import { timeoutSecondsFrom } from '../environment.ts'
import { createServices } from '../services.ts'
import { APP_ORIGIN, registerAppScheme, serveApp } from './app-protocol.ts'
import { serveCalls } from './calls.ts'
import { addContextMenu, setApplicationMenu } from './menu.ts'
import { confineNavigation, restrictPermissions } from './permissions.ts'
import { openWindow } from './window.ts'

// electron-vite's development server, never in a packaged program.
const devAddress = app.isPackaged ? undefined : env.ELECTRON_RENDERER_URL
const origin = devAddress ? new URL(devAddress).origin : APP_ORIGIN

if (env.RECTO_USER_DATA) app.setPath('userData', env.RECTO_USER_DATA)
app.enableSandbox()
registerAppScheme()
confineNavigation(origin)

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  const { services, close } = createServices({
    workerFile: join(import.meta.dirname, 'extract-worker.js'),
    timeoutSeconds: timeoutSecondsFrom(env),
  })
  const open = () => addContextMenu(openWindow(devAddress ?? `${APP_ORIGIN}/`).webContents)

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', () => {
    close().catch((thrown: unknown) => process.stderr.write(`${String(thrown)}\n`))
  })

  app
    .whenReady()
    .then(() => {
      restrictPermissions(session.defaultSession, origin)
      serveApp(join(import.meta.dirname, '../renderer'))
      serveCalls(services, origin)
      setApplicationMenu(createTranslator(languageOf(app.getLocale())))
      open()
    })
    .catch((thrown: unknown) => {
      process.stderr.write(`${String(thrown)}\n`)
      app.exit(1)
    })
}
