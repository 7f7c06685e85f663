import type * as z from 'zod/mini'

/** Something that a person has chosen for this computer's windows. */
export interface Remembered<T> {
  get: () => T
  /** Holds at once, here and in the other windows. */
  set: (value: T) => void
  /** @returns ends it */
  subscribe: (listener: () => void) => () => void
}

/**
 * Remembers a choice in local storage, which can be read before the first paint. Where the browser refuses to keep it,
 * it holds in this window all the same; that goes to the console only.
 *
 * @param key it is stored as
 * @param schema reads whatever another version or a hand has written; what is no JSON is as if nothing were
 * @param nothing what the schema is given where nothing was stored
 */
export function remembered<T>(key: string, schema: z.ZodMiniType<T>, nothing: unknown): Remembered<T> {
  const read = (): T => {
    try {
      return schema.parse(JSON.parse(localStorage.getItem(key) ?? 'null') ?? nothing)
    } catch {
      // No JSON, written by hand.
      return schema.parse(nothing)
    }
  }
  let current = read()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return
    current = read()
    tell()
  })
  return {
    get: () => current,
    set: (value) => {
      current = value
      try {
        localStorage.setItem(key, JSON.stringify(value))
      } catch (thrown) {
        reportError(thrown)
      }
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
