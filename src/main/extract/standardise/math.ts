import { elementsOf } from '../dom/reshape.ts'
import { readDelimitedTex } from './delimited-tex.ts'
import { annotate, formulaMaker, hasSigns, type MakeFormula, parseMath, texOf } from './formula.ts'
import {
  TEX_CODE,
  TEX_HOLDERS,
  TEX_IMAGES,
  type Tex,
  texInCode,
  texInHolder,
  texInImage,
} from './tex-sources.ts'

/** What KaTeX, MathJax 2 and 3, MediaWiki and Zhihu draw for a formula, outermost first. */
const DRAWINGS =
  '.katex-display, .katex, mjx-container, .MathJax_Display, .MathJax_SVG_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mwe-math-element, .ztext-math[data-tex]'
const DISPLAYED =
  '.katex-display, mjx-container[display="true"], .MathJax_Display, .MathJax_SVG_Display, .mwe-math-element:has(> .mwe-math-mathml-display)'
/** Where MathJax 2 keeps a formula's source, behind its preview and its drawing. */
const SOURCES = 'script[type^="math/"]'
/** Any trace of a formula; most pages have none, and are asked once instead of for each. */
const TRACES = [SOURCES, DRAWINGS, 'math', TEX_CODE, TEX_HOLDERS, TEX_IMAGES].join(', ')
const BEFORE_SOURCE = `.MathJax_Preview, ${DRAWINGS}`

/**
 * Leaves every formula once: as MathML, made of its TeX where the page has no other; as code in TeX where that
 * cannot be read. Scripts draw a formula with hundreds of elements and keep the formula itself beside the drawing,
 * hidden. Dollars in running text are left alone: nothing tells a formula from a price.
 */
export function standardiseMath(root: Element): void {
  const make = formulaMaker(root.ownerDocument)
  if (root.querySelector(TRACES)) replaceTraces(root, make)
  // Last, since elements that hold a formula write it so too.
  readDelimitedTex(root, make)
}

/** Formulas that elements say are some. */
function replaceTraces(root: Element, make: MakeFormula): void {
  for (const source of elementsOf(root, SOURCES)) replaceSource(source, make)
  for (const drawing of elementsOf(root, DRAWINGS)) {
    if (!root.contains(drawing)) continue
    const tex = texOf(drawing) ?? drawing.getAttribute('data-tex')
    const formula = mathIn(drawing) ?? (tex && make(tex, drawing.matches(DISPLAYED)))
    if (formula) drawing.replaceWith(formula)
  }
  for (const math of elementsOf(root, 'math')) {
    const tex = hasSigns(math) ? null : texOf(math)
    if (tex) math.replaceWith(make(tex, math.getAttribute('display') === 'block'))
  }
  const replace = (element: Element, tex: Tex | null) => {
    if (!tex || !root.contains(element)) return
    const formula = make(tex.source, tex.isDisplay)
    // "See equation 3" leads there.
    if (element.id) formula.id = element.id
    element.replaceWith(formula)
  }
  for (const code of elementsOf(root, TEX_CODE)) {
    const pre = code.parentElement?.localName === 'pre' ? code.parentElement : code
    replace(pre, texInCode(code))
  }
  for (const holder of elementsOf(root, TEX_HOLDERS)) replace(holder, texInHolder(holder))
  for (const image of elementsOf(root, TEX_IMAGES)) {
    const tex = texInImage(image)
    const formula = tex && make(tex.source, tex.isDisplay)
    // A picture of the formula says more than its code.
    if (formula?.localName === 'math') image.replaceWith(formula)
  }
}

function replaceSource(source: Element, make: MakeFormula): void {
  const drawn = drawnBefore(source)
  const type = source.getAttribute('type') ?? ''
  const text = (source.textContent ?? '').trim()
  const isTex = type.startsWith('math/tex')
  const math =
    drawn.map(mathIn).find((found) => found !== null) ??
    (type.startsWith('math/mml') ? parseMath(source.ownerDocument, text) : null)
  if (math && isTex) annotate(math, text)
  for (const element of drawn) element.remove()
  source.replaceWith(math ?? (isTex ? make(text, /mode\s*=\s*display/.test(type)) : plainCode(source, text)))
}

/** A notation that is not TeX, such as AsciiMath, as its author wrote it. */
function plainCode(source: Element, text: string): Element {
  const code = source.ownerDocument.createElement('code')
  code.textContent = text
  return code
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
  if (!math || !hasSigns(math)) return null
  if (drawing.matches(DISPLAYED)) math.setAttribute('display', 'block')
  return math
}

/** MathJax 2 may keep the MathML in an attribute only. */
function parsedMath(drawing: Element): Element | null {
  const holder = drawing.matches('[data-mathml]') ? drawing : drawing.querySelector('[data-mathml]')
  return parseMath(drawing.ownerDocument, holder?.getAttribute('data-mathml') ?? '')
}
