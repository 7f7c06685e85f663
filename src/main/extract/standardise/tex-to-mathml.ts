import { createRequire } from 'node:module'

/** Characters of one formula. The longest on the pages of lectures have about 2 000; beyond, it is no formula. */
export const LONGEST_TEX = 5_000
/** Characters of all formulas of a page, each giving an element or two: a book's chapter has about 50 000. */
export const MOST_TEX = 100_000
/** Elements inside one another. Formulas have a dozen levels; every later pass goes down all of them. */
const DEEPEST = 100
/** Built-in commands that stand for others, in one formula. The library's own measure, stated so that it stays. */
const MOST_EXPANSIONS = 1_000
/** Widest and highest space that a formula may ask for, in em: about a column's width. */
const LARGEST_SPACE: [width: number, height: number] = [40, 20]
/** Bombs are made of definitions: a few that repeat their argument make millions of signs out of a hundred. */
const DEFINITION = /\\(?:[gex]?def|let|futurelet|(?:new|renew|provide)command|DeclareMathOperator)(?![a-z])/i
/** Numbered by a style sheet's counters, which articles have not; their starred forms have no column for numbers. */
const NUMBERED = /\\(begin|end)\{(equation|align|alignat|gather)\}/g
/** An older form of `align`, which the library does not know. */
const EQUATION_ARRAY = /\\(begin|end)\{eqnarray\*?\}/g
/** Commands of MathJax that the library has under another name. */
const MACROS = { '\\mbox': '\\text{#1}' }

/** Not called `require`: the build declares one of its own. */
const load = createRequire(import.meta.url)
let library: typeof import('temml') | null = null

/**
 * MathML markup for a formula in TeX, or null where it is none that the library can read within the limits.
 * The library is loaded with the first formula, since most pages have none.
 */
export function texToMathml(tex: string, isDisplay: boolean): string | null {
  if (tex === '' || tex.length > LONGEST_TEX || DEFINITION.test(tex)) return null
  library ??= load('temml') as typeof import('temml')
  const known = tex.replace(EQUATION_ARRAY, '\\$1{align*}').replace(NUMBERED, '\\$1{$2*}')
  try {
    const markup = library.renderToString(known, {
      displayMode: isDisplay,
      annotate: true,
      throwOnError: true,
      trust: false,
      maxExpand: MOST_EXPANSIONS,
      maxSize: LARGEST_SPACE,
      macros: { ...MACROS },
    })
    return isWithinDepth(markup) ? markup : null
  } catch {
    // A command it does not know, or a nesting that fills the stack: both are told by throwing.
    return null
  }
}

function isWithinDepth(markup: string): boolean {
  let depth = 0
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at + 1)) {
    depth += markup.charAt(at + 1) === '/' ? -1 : 1
    if (depth > DEEPEST) return false
  }
  return true
}
