import { useSyncExternalStore } from 'react'
import { z } from 'zod'

export const themes = ['system', 'light', 'sepia', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Text sizes of the article, in CSS px at 100 % zoom. */
export const textSizes = [16, 18, 20, 22, 24, 28, 32] as const

const appearanceSchema = z.object({
  theme: z.enum(themes),
  /** Index into {@link textSizes}. */
  size: z
    .int()
    .min(0)
    .max(textSizes.length - 1),
})
export type Appearance = z.infer<typeof appearanceSchema>

const STORED_AS = 'recto.appearance'
const DEFAULT: Appearance = { theme: 'system', size: 2 }

// In local storage, which can be read before the first paint: the window never flashes in another theme.
let current = read()
const listeners = new Set<() => void>()

export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  return [useSyncExternalStore(subscribe, () => current), change]
}

/** Puts the appearance on the page, now and whenever it changes, in this window or in another. */
export function applyAppearance(): void {
  apply()
  window.addEventListener('storage', ({ key }) => {
    if (key !== STORED_AS) return
    current = read()
    apply()
    for (const listener of listeners) listener()
  })
}

function change(part: Partial<Appearance>): void {
  current = { ...current, ...part }
  localStorage.setItem(STORED_AS, JSON.stringify(current))
  apply()
  for (const listener of listeners) listener()
}

function apply(): void {
  const { documentElement } = document
  documentElement.dataset.theme = current.theme
  documentElement.style.setProperty('--article-size', `${textSizes[current.size] ?? textSizes[2]}px`)
}

function read(): Appearance {
  const stored = localStorage.getItem(STORED_AS)
  if (stored === null) return DEFAULT
  try {
    return appearanceSchema.parse(JSON.parse(stored))
  } catch {
    // Written by another version, or by hand: a matter of taste, not of data.
    return DEFAULT
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
