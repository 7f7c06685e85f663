import { join } from 'node:path'
import { BrowserWindow } from 'electron'

/** Opens the one window. @param address of its page */
export function openWindow(address: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1180,
    height: 820,
    minWidth: 360,
    minHeight: 480,
    show: false,
    title: 'Recto',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.loadURL(address).catch((thrown: unknown) => {
    process.stderr.write(`${String(thrown)}\n`)
  })
  return window
}
