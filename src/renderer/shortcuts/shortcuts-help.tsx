import { Suspense } from 'react'
import { part } from '../app/part.ts'
import { createOpenState } from '../ui/open-state.ts'
import { useShortcut } from './use-shortcut.ts'

const dialog = part(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog)

/** Whether the shortcuts are shown. */
export const shortcutsHelp = createOpenState()

/** Shows every shortcut when it is asked for, in any view. */
export function ShortcutsHelp() {
  const isOpen = shortcutsHelp.use()
  useShortcut('help', () => shortcutsHelp.set(true))
  return isOpen ? (
    <Suspense>
      <dialog.View onClose={() => shortcutsHelp.set(false)} />
    </Suspense>
  ) : null
}
