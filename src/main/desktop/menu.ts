import { BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Translate } from '../../shared/i18n.ts'

/** The application's menu, of Electron's standard roles. */
export function setApplicationMenu(translate: Translate): void {
  const macOnly: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macOnly,
      { role: 'fileMenu', label: translate('menu.file') },
      { role: 'editMenu', label: translate('menu.edit') },
      { role: 'viewMenu', label: translate('menu.view') },
      { role: 'windowMenu', label: translate('menu.window') },
    ]),
  )
}

/** Electron has no context menu of its own; people expect at least the clipboard's commands. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll' },
        ]
      : selectionText.trim() === ''
        ? []
        : [{ role: 'copy' }]
    const window = BrowserWindow.fromWebContents(contents)
    if (items.length > 0 && window) Menu.buildFromTemplate(items).popup({ window })
  })
}
