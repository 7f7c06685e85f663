import { elementsOf } from '../dom/reshape.ts'
import { MOST_TEX, texToMathml } from './tex-to-mathml.ts'

const TEX = 'annotation[encoding="application/x-tex"]'
const ANNOTATIONS = /^annotation(?:-xml)?$/
/** Where the library says by a class how a cell is aligned. */
const ALIGNED = { 'tml-right': 'right', 'tml-left': 'left' }
/** From a percent sign to the end of its line. Where Markdown folds lines it would hide what follows. */
const COMMENT = /(^|[^\\])%.*$/gm

/** What makes a formula's element of its TeX. */
export type MakeFormula = (tex: string, isDisplay: boolean) => Element

/**
 * A maker of formulas for one page, which has a budget: MathML with the TeX as its annotation, or code in TeX where
 * that cannot be read or the budget is spent.
 */
export function formulaMaker(document: Document): MakeFormula {
  let left = MOST_TEX
  return (tex, isDisplay) => {
    const source = tex.replace(COMMENT, '$1').trim()
    left -= source.length
    const math = left >= 0 ? mathOf(document, source, isDisplay) : null
    return math ?? texCode(document, source, isDisplay)
  }
}

function mathOf(document: Document, source: string, isDisplay: boolean): Element | null {
  const math = parseMath(document, texToMathml(source, isDisplay) ?? '')
  // Links are references to other formulas, whose numbers are not known here.
  if (!math || !hasSigns(math) || math.querySelector('a')) return null
  const annotation = math.querySelector(TEX)
  if (annotation) annotation.textContent = source
  for (const [name, align] of Object.entries(ALIGNED)) {
    for (const cell of elementsOf(math, `mtd.${name}`)) cell.setAttribute('columnalign', align)
  }
  for (const element of [math, ...elementsOf(math, '[class], [style]')]) {
    element.removeAttribute('class')
    element.removeAttribute('style')
  }
  return math
}

function texCode(document: Document, source: string, isDisplay: boolean): Element {
  const code = document.createElement(isDisplay ? 'pre' : 'code')
  code.textContent = source
  code.setAttribute('data-language', 'tex')
  return code
}

/** The formula in some markup, if any. */
export function parseMath(document: Document, markup: string): Element | null {
  if (markup === '') return null
  const template = document.createElement('template')
  template.innerHTML = markup
  return template.content.querySelector('math')
}

/** Whether a formula has anything to show besides its annotations. */
export function hasSigns(math: Element): boolean {
  for (let child = math.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE && (child.nodeValue ?? '').trim() !== '') return true
    if (child.nodeType !== child.ELEMENT_NODE || ANNOTATIONS.test((child as Element).localName)) continue
    if (hasSigns(child as Element)) return true
  }
  return false
}

/** The TeX that a formula, or a drawing of one, says it was made of. */
export function texOf(element: Element): string | null {
  const tex = element.querySelector(TEX)?.textContent?.trim()
  return tex ? tex : null
}

/** Writes the TeX that a formula was made of into it, where it does not say so. */
export function annotate(math: Element, tex: string): void {
  if (math.querySelector('semantics, annotation')) return
  const frame = parseMath(
    math.ownerDocument,
    '<math><semantics><mrow></mrow><annotation encoding="application/x-tex"></annotation></semantics></math>',
  )
  const [semantics, row, annotation] = frame?.querySelectorAll('*') ?? []
  if (!semantics || !row || !annotation) return
  row.append(...math.childNodes)
  annotation.textContent = tex
  math.append(semantics)
}
