import type { ShortcutId } from './table.ts'

export interface ShortcutHandler {
  run: (event?: KeyboardEvent) => void
  isActive: () => boolean
}

const handlers = new Map<ShortcutId, ShortcutHandler[]>()

/** Binds a shortcut. Of several that are active the last one acts: it stands above the others. */
export function bindShortcut(id: ShortcutId, handler: ShortcutHandler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler])
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== handler),
    )
  }
}

/** Who acts on a shortcut now; undefined where it does nothing. */
export function activeHandler(id: ShortcutId): ShortcutHandler | undefined {
  return handlers.get(id)?.findLast(({ isActive }) => isActive())
}
