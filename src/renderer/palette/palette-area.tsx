import { Suspense, useEffect, useRef } from 'react'
import { part } from '../app/part.ts'
import { HoldKeys } from '../shortcuts/hold-keys.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { createOpenState } from '../ui/open-state.ts'
import type { Choice } from './command-palette.tsx'

/** Loaded ahead: who opens it types at once. */
export const palette = part(async () => (await import('./command-palette.tsx')).CommandPalette)

/** Whether the command palette is open. */
export const commandPalette = createOpenState()

/** Opens the command palette when it is asked for, in any view. */
export function PaletteArea() {
  const isOpen = commandPalette.use()
  const chosen = useRef<Choice | null>(null)
  useShortcut('palette', () => commandPalette.set(true))
  useEffect(() => {
    if (isOpen || !chosen.current) return
    const { command, opener } = chosen.current
    chosen.current = null
    // What is done may go by the focus: it is where it was.
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    command.run()
  }, [isOpen])
  return isOpen ? (
    <Suspense fallback={<HoldKeys />}>
      <palette.View
        onClose={(choice) => {
          chosen.current = choice
          commandPalette.set(false)
        }}
      />
    </Suspense>
  ) : null
}
