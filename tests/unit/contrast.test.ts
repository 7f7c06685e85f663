import { readFileSync } from 'node:fs'
import Color from 'colorjs.io'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../scripts/project.ts'
import { codeKinds } from '../../src/renderer/reader/code/code-kinds.ts'

const css = readFileSync(inProject('src/renderer/ui/tokens.css'), 'utf8')

/** The custom properties of the first rule with a selector. */
function properties(selector: string): Map<string, string> {
  const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** A theme's colours: those of its scheme, and its own in place of some. */
function theme(scheme: 'light' | 'dark', own: string | null): (name: string) => Color {
  const usual = properties(':root,\n[data-theme]')
  const changed = own === null ? new Map<string, string>() : properties(`[data-theme="${own}"]`)
  return (name) => {
    const value = changed.get(name) ?? usual.get(name) ?? ''
    const [, light = value, dark = value] =
      /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(value) ?? []
    return new Color(scheme === 'light' ? light : dark)
  }
}

/** What stands on what, with the least contrast (WCAG 2.2: 1.4.3 and 1.4.6 for text, 1.4.11 for signs). */
const PAIRS: [string, string[], number][] = [
  ['text', ['ground', 'surface', 'sunken', 'danger-ground', 'mark'], 7],
  ['muted', ['ground', 'surface', 'sunken'], 4.5],
  ['accent', ['ground', 'surface', 'sunken'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['danger', ['ground', 'surface', 'danger-ground'], 4.5],
  ...codeKinds.map((kind): [string, string[], number] => [`code-${kind}`, ['ground', 'sunken'], 4.5]),
  ['focus', ['ground', 'surface', 'sunken'], 3],
]

describe.each([
  ['light', theme('light', null)],
  ['sepia', theme('light', 'sepia')],
  ['dark', theme('dark', null)],
  ['night', theme('dark', 'night')],
])('the theme %s', (_, colour) => {
  it.each(
    PAIRS.flatMap(([front, grounds, least]) => grounds.map((ground) => [front, ground, least] as const)),
  )('shows %s on %s with a contrast of at least %d', (front, ground, least) => {
    expect(colour(front).contrast(colour(ground), 'WCAG21')).toBeGreaterThanOrEqual(least)
  })
})
