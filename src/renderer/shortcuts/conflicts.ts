import { areTogether, type Shortcut, type ShortcutId, shortcuts } from './table.ts'

/** The keys of each shortcut, as they are set now. */
export type Bindings = Readonly<Record<ShortcutId, readonly string[]>>

/**
 * The shortcut that has some keys where another would hold too: they can do only one thing.
 *
 * @param keys as `readKeys` gives them
 * @param id the one that wants them
 */
export function holderOf(bindings: Bindings, keys: string, id: ShortcutId): Shortcut | undefined {
  const wanting = shortcuts.find((shortcut) => shortcut.id === id)
  return shortcuts.find(
    (other) =>
      other.id !== id &&
      areTogether(other.scope, wanting?.scope ?? 'everywhere') &&
      bindings[other.id].includes(keys),
  )
}

/** Every pair of shortcuts that could both be meant. */
export function conflictsOf(bindings: Bindings): (readonly [ShortcutId, ShortcutId, string])[] {
  return shortcuts.flatMap(({ id }) =>
    bindings[id].flatMap((keys) => {
      const holder = holderOf(bindings, keys, id)
      return holder ? [[id, holder.id, keys] as const] : []
    }),
  )
}
