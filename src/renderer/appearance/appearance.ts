import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { remembered } from '../ui/remembered.ts'

export const themes = ['system', 'light', 'sepia', 'dark', 'night'] as const
export type Theme = (typeof themes)[number]

/** Of the article: a text serif, a sans, one made to be told apart letter by letter, and one for readers with dyslexia. */
export const fonts = ['serif', 'sans', 'hyperlegible', 'dyslexic'] as const
export type Font = (typeof fonts)[number]

/** How the article goes on: below the window's foot, or on the next page. */
export const layouts = ['scroll', 'pages'] as const
export type Layout = (typeof layouts)[number]

/** What stays bright while the rest of the article is dimmed. */
export const focuses = ['off', 'paragraph', 'sentence'] as const
export type Focus = (typeof focuses)[number]

/** Text sizes of the article, in CSS px at 100 % zoom. */
export const textSizes = [16, 18, 20, 22, 24, 28, 32] as const
/** Heights of its lines, in text sizes. */
export const lineHeights = [1.4, 1.5, 1.6, 1.75, 1.9, 2.1] as const
/** Characters of a full line: from 45 to 75 is said to read best, and 90 to be the most (Bringhurst, 2.1.2). */
export const lineLengths = [45, 55, 65, 75, 90] as const

/** What another version has written that this one does not know is a matter of taste, not of data: as if not written. */
const appearanceSchema = z.object({
  theme: z.catch(z.enum(themes), 'system'),
  font: z.catch(z.enum(fonts), 'serif'),
  /** Indexes into the lists above. */
  size: indexOf(textSizes, 2),
  lineHeight: indexOf(lineHeights, 2),
  lineLength: indexOf(lineLengths, 3),
  isJustified: z.catch(z.boolean(), false),
  isHyphenated: z.catch(z.boolean(), false),
  layout: z.catch(z.enum(layouts), 'scroll'),
  /** Of articles in Japanese, Chinese and Korean. */
  isVertical: z.catch(z.boolean(), false),
  focus: z.catch(z.enum(focuses), 'off'),
  hasRuler: z.catch(z.boolean(), false),
})
export type Appearance = z.infer<typeof appearanceSchema>

function indexOf(list: readonly number[], usual: number) {
  return z.catch(z.int().check(z.minimum(0), z.maximum(list.length - 1)), usual)
}

const chosen = remembered('recto.appearance', appearanceSchema, {})

export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  return [useSyncExternalStore(chosen.subscribe, chosen.get), change]
}

/** Puts the appearance on the page, now and whenever it changes, in this window or in another. */
export function applyAppearance(): void {
  apply()
  // Before any view hears of it, which may measure what it sees.
  chosen.subscribe(apply)
}

function change(part: Partial<Appearance>): void {
  chosen.set({ ...chosen.get(), ...part })
}

function apply(): void {
  const { dataset, style } = document.documentElement
  const current = chosen.get()
  dataset.theme = current.theme
  dataset.font = current.font
  dataset.justified = String(current.isJustified)
  dataset.layout = current.layout
  dataset.focus = current.focus
  dataset.hyphenated = String(current.isHyphenated)
  style.setProperty('--article-size', `${textSizes[current.size]}px`)
  style.setProperty('--article-leading', String(lineHeights[current.lineHeight]))
  style.setProperty('--article-characters', String(lineLengths[current.lineLength]))
}
