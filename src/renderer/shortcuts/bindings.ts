import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { remembered } from '../ui/remembered.ts'
import { type Bindings, holderOf } from './conflicts.ts'
import { KEYS_FORM } from './keys-form.ts'
import { type ShortcutId, shortcutOf, shortcuts } from './table.ts'

/** Most keys that one shortcut can have. */
export const MOST_KEYS = 3

/** What another version wrote that this one does not know is left out: the shortcut keeps its usual keys. */
const keysSchema = z.catch(
  z.optional(z.array(z.string().check(z.regex(KEYS_FORM))).check(z.maxLength(MOST_KEYS))),
  undefined,
)
const storedSchema = z.object({
  keys: z.catch(z.record(z.string(), keysSchema), {}),
  hasSingleCharacters: z.catch(z.boolean(), true),
})
type Stored = z.infer<typeof storedSchema>

export interface ShortcutSettings {
  bindings: Bindings
  /** Whether letters and signs by themselves are shortcuts (WCAG 2.1.4). */
  hasSingleCharacters: boolean
}

const chosen = remembered('recto.shortcuts', storedSchema, {})

export const usualBindings = Object.fromEntries(shortcuts.map(({ id, keys }) => [id, keys])) as Bindings

let current = toSettings(chosen.get())
// The first to hear of it: who else does finds it done.
chosen.subscribe(() => {
  current = toSettings(chosen.get())
})

export function useShortcutSettings(): ShortcutSettings {
  return useSyncExternalStore(watchShortcuts, shortcutSettings)
}

export function shortcutSettings(): ShortcutSettings {
  return current
}

export function watchShortcuts(listener: () => void): () => void {
  return chosen.subscribe(listener)
}

/** Gives a shortcut its keys; who had one of them where both hold, has it no longer. */
export function setKeys(id: ShortcutId, keys: readonly string[]): void {
  const next: Record<ShortcutId, readonly string[]> = { ...current.bindings, [id]: keys }
  for (const key of keys) {
    // The library and the reader may each have one.
    for (let holder = holderOf(next, key, id); holder; holder = holderOf(next, key, id))
      next[holder.id] = next[holder.id].filter((other) => other !== key)
  }
  write({ ...current, bindings: next })
}

/** Gives a shortcut its usual keys back. */
export function resetKeys(id: ShortcutId): void {
  setKeys(id, usualBindings[id])
}

export function resetAllKeys(): void {
  write({ ...current, bindings: usualBindings })
}

export function setSingleCharacters(hasSingleCharacters: boolean): void {
  write({ ...current, hasSingleCharacters })
}

export function isUsual({ bindings }: ShortcutSettings, id: ShortcutId): boolean {
  return bindings[id].join(' ') === usualBindings[id].join(' ')
}

function write(settings: ShortcutSettings): void {
  const changed = shortcuts.filter(({ id }) => !isUsual(settings, id))
  chosen.set({
    keys: Object.fromEntries(changed.map(({ id }) => [id, [...settings.bindings[id]]])),
    hasSingleCharacters: settings.hasSingleCharacters,
  })
}

/** Keys written by hand or by another version may be of two shortcuts: the first has them. */
function toSettings({ keys, hasSingleCharacters }: Stored): ShortcutSettings {
  const bindings: Record<ShortcutId, readonly string[]> = { ...usualBindings }
  for (const { id } of shortcuts) {
    const own = keys[id]
    if (own && !shortcutOf(id).isFixed) bindings[id] = own
  }
  for (const { id } of shortcuts) {
    bindings[id] = bindings[id].filter((key) => {
      const holder = holderOf(bindings, key, id)
      return !holder || shortcuts.indexOf(holder) > shortcuts.findIndex((shortcut) => shortcut.id === id)
    })
  }
  return { bindings, hasSingleCharacters }
}
