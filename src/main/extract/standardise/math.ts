import { elementsOf } from '../dom/reshape.ts'

/** What KaTeX, MathJax 2 and 3, and MediaWiki draw for a formula, outermost first. */
const DRAWINGS =
  '.katex-display, .katex, mjx-container, .MathJax_Display, .MathJax_SVG_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mwe-math-element'
const DISPLAYED =
  '.katex-display, mjx-container[display="true"], .MathJax_Display, .MathJax_SVG_Display, .mwe-math-element:has(> .mwe-math-mathml-display)'
/** Where MathJax 2 keeps a formula's source, behind its preview and its drawing. */
const SOURCES = 'script[type^="math/"]'
const BEFORE_SOURCE = `.MathJax_Preview, ${DRAWINGS}`
/** Where Sphinx, Pandoc, MkDocs and Markdown-it leave TeX for a script to draw. */
const TEX_HOLDERS = ':is(span, div).math, :is(span, div).arithmatex, .math-inline, .math-block, .math-display'
/** How TeX marks a formula, and whether it stands on lines of its own; the doubled dollar before the single one. */
const DELIMITERS: readonly (readonly [open: string, close: string, isDisplay: boolean])[] = [
  ['\\(', '\\)', false],
  ['\\[', '\\]', true],
  ['$$', '$$', true],
  ['$', '$', false],
]

/**
 * Leaves every formula once: as MathML where the page has it, otherwise as code in TeX. Scripts draw a formula with
 * hundreds of elements and keep the formula itself beside the drawing, hidden.
 */
export function standardiseMath(root: Element): void {
  for (const source of elementsOf(root, SOURCES)) {
    const drawn = drawnBefore(source)
    const formula = drawn.map(mathIn).find((math) => math !== null) ?? fromSource(source)
    for (const element of drawn) element.remove()
    source.replaceWith(formula)
  }
  for (const drawing of elementsOf(root, DRAWINGS)) {
    const math = root.contains(drawing) ? mathIn(drawing) : null
    if (math) drawing.replaceWith(math)
  }
  for (const holder of elementsOf(root, TEX_HOLDERS)) {
    const tex = holder.childElementCount === 0 ? readTex(holder.textContent ?? '') : null
    if (tex) holder.replaceWith(texCode(root.ownerDocument, tex.source, tex.isDisplay))
  }
}

/** What stands right before a source: the formula's preview and its drawing. */
function drawnBefore(source: Element): Element[] {
  const drawn: Element[] = []
  let before = source.previousElementSibling
  while (before?.matches(BEFORE_SOURCE)) {
    drawn.push(before)
    before = before.previousElementSibling
  }
  return drawn
}

function mathIn(drawing: Element): Element | null {
  const math = drawing.querySelector('math') ?? parsedMath(drawing)
  if (!math || (math.textContent ?? '').trim() === '') return null
  if (drawing.matches(DISPLAYED)) math.setAttribute('display', 'block')
  return math
}

/** MathJax 2 may keep the MathML in an attribute only. */
function parsedMath(drawing: Element): Element | null {
  const holder = drawing.matches('[data-mathml]') ? drawing : drawing.querySelector('[data-mathml]')
  return parseMath(drawing.ownerDocument, holder?.getAttribute('data-mathml') ?? '')
}

function parseMath(document: Document, markup: string): Element | null {
  const template = document.createElement('template')
  template.innerHTML = markup
  return template.content.querySelector('math')
}

function fromSource(source: Element): Element {
  const type = source.getAttribute('type') ?? ''
  const text = (source.textContent ?? '').trim()
  const math = type.startsWith('math/mml') ? parseMath(source.ownerDocument, text) : null
  return math ?? texCode(source.ownerDocument, text, /mode\s*=\s*display/.test(type))
}

function readTex(text: string): { source: string; isDisplay: boolean } | null {
  const trimmed = text.trim()
  for (const [open, close, isDisplay] of DELIMITERS) {
    if (trimmed.length <= open.length + close.length) continue
    if (trimmed.startsWith(open) && trimmed.endsWith(close))
      return { source: trimmed.slice(open.length, -close.length).trim(), isDisplay }
  }
  return null
}

function texCode(document: Document, source: string, isDisplay: boolean): Element {
  const code = document.createElement(isDisplay ? 'pre' : 'code')
  code.textContent = source
  code.setAttribute('data-language', 'tex')
  return code
}
