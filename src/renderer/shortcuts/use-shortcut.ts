import { useEffect, useRef } from 'react'
import { bindShortcut } from './registry.ts'
import type { ShortcutId } from './table.ts'

interface ShortcutOptions {
  /** Asked at the moment of pressing; where it says no, who bound the same shortcut before is asked. */
  isActive?: () => boolean
}

/**
 * Acts on a shortcut as long as the component is shown. Not while a text is written, unless the keys have no meaning
 * there, and not under an open dialog or menu.
 */
export function useShortcut(
  id: ShortcutId,
  run: (event?: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const latest = useRef({ run, isActive: options.isActive })
  useEffect(() => {
    latest.current = { run, isActive: options.isActive }
  })
  useEffect(
    () =>
      bindShortcut(id, {
        run: (event) => latest.current.run(event),
        isActive: () => latest.current.isActive?.() ?? true,
      }),
    [id],
  )
}
