import { isAlone } from '../dom/blocks.ts'

/** A formula in TeX, and whether it stands on lines of its own. */
export interface Tex {
  source: string
  isDisplay: boolean
}

/**
 * Where Sphinx, Pandoc, MkDocs, CKEditor, GitHub and Markdown-it leave TeX between its delimiters for a script to
 * draw.
 */
export const TEX_HOLDERS =
  ':is(span, div).math, :is(span, div, p).arithmatex, .math-tex, .math-inline, .math-block, .math-display, math-renderer'
/** Code that is said to be a formula, with or without delimiters: remark, GitLab, fences of the language "math". */
export const TEX_CODE =
  'code:is(.math-inline, .math-display, .language-math, [data-math-style]), pre:is(.language-math, [data-math-style])'
/** Formulas as pictures: WordPress, MediaWiki, CodeCogs. */
export const TEX_IMAGES =
  'img:is(.latex, .tex, .latexcenter, [class*="mwe-math-fallback-image"], [src*="latex.php?"], [data-src*="latex.php?"], [data-lazy-src*="latex.php?"], [src*="latex.codecogs.com/"])'

/** How TeX marks a formula; the doubled dollar before the single one. */
const DELIMITERS: readonly (readonly [open: string, close: string, isDisplay: boolean])[] = [
  ['\\(', '\\)', false],
  ['\\[', '\\]', true],
  ['$$', '$$', true],
  ['$', '$', false],
]
/** Sphinx writes the number beside the formula. */
const NUMBER = '.eqno'
const DISPLAYED = /math-display|math-block|js-display-math|latexcenter|fallback-image-display/
const SOURCES = ['src', 'data-src', 'data-lazy-src']
/** What tells a formula from a picture's description: a sign of TeX, or hardly a word. */
const READS_AS_TEX = /[\\^_={}+<>|]|^\s*\S{1,3}\s*$/

/** The formula between delimiters that is all there is in an element. */
export function texInHolder(holder: Element): Tex | null {
  const number = holder.querySelector(`:scope > ${NUMBER}`)
  if (holder.childElementCount > (number ? 1 : 0)) return null
  const name = number?.textContent?.match(/\((.+?)\)/)?.[1]
  const all = holder.textContent ?? ''
  const tex = delimited(number ? all.replace(number.textContent ?? '', '') : all)
  return tex && name ? { ...tex, source: `${tex.source} \\tag{${name}}` } : tex
}

/** The formula that code holds. */
export function texInCode(code: Element): Tex | null {
  const text = (code.textContent ?? '').trim()
  if (text === '') return null
  const isDisplay =
    code.closest('pre') !== null ||
    code.getAttribute('data-math-style') === 'display' ||
    DISPLAYED.test(code.getAttribute('class') ?? '')
  const tex = delimited(text) ?? { source: text, isDisplay }
  return { source: tex.source, isDisplay: tex.isDisplay || isDisplay }
}

/** The formula that a picture shows, as its address or its alternative text says. */
export function texInImage(image: Element): Tex | null {
  const alt = image.getAttribute('alt') ?? ''
  const text = fromAddress(image) ?? (READS_AS_TEX.test(alt) ? alt : '')
  if (text.trim() === '') return null
  const parent = image.parentElement
  const standsAlone = parent !== null && /^(?:p|div|center)$/.test(parent.localName) && isAlone(image)
  const isDisplay = standsAlone || DISPLAYED.test(image.getAttribute('class') ?? '')
  return { source: delimited(text)?.source ?? text.trim(), isDisplay }
}

function fromAddress(image: Element): string | null {
  for (const name of SOURCES) {
    const address = image.getAttribute(name) ?? ''
    const query = address.slice(address.indexOf('?') + 1)
    if (address.includes('latex.php?')) return new URLSearchParams(query).get('latex')
    if (address.includes('latex.codecogs.com/') && query !== address) return unescaped(query)
  }
  return null
}

/** CodeCogs writes the formula into the address as it is, spaces as an entity. */
function unescaped(query: string): string | null {
  try {
    return decodeURIComponent(query).replaceAll('&space;', ' ')
  } catch {
    return null
  }
}

function delimited(text: string): Tex | null {
  const trimmed = text.trim()
  for (const [open, close, isDisplay] of DELIMITERS) {
    if (trimmed.length <= open.length + close.length) continue
    if (!trimmed.startsWith(open) || !trimmed.endsWith(close)) continue
    const source = trimmed.slice(open.length, -close.length)
    // Two formulas with words between them.
    if (holdsUnescaped(source, close)) return null
    return { source: source.trim(), isDisplay }
  }
  return null
}

/** Whether a delimiter stands in a formula, rather than a sign: "\$" is a dollar. */
function holdsUnescaped(source: string, delimiter: string): boolean {
  for (let at = source.indexOf(delimiter); at !== -1; at = source.indexOf(delimiter, at + 1)) {
    let slashes = 0
    while (source[at - slashes - 1] === '\\') slashes++
    if (slashes % 2 === 0) return true
  }
  return false
}
