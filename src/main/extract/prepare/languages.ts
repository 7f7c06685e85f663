import { hasBlockChild, isAlone, textOf } from '../dom/blocks.ts'
import { elementsOf, rename } from '../dom/reshape.ts'

/** What an element says of its text's language and direction, or what is said around it. */
interface Tongue {
  lang: string | null
  dir: string | null
}

const SAYING = '[lang], [dir], [xml\\:lang]'
/** Boxes that Readability or a later pass may take away from around what they hold. */
const BOXES = new Set(
  'div section article main header footer center aside hgroup address fieldset form nav menu'.split(' '),
)
/** A figure without one of these is no figure to later passes. */
const PICTURES = 'img, picture, video, svg, canvas, iframe, pre'
/** Of those, the ones that are paragraphs where they hold no blocks. */
const TEXT_BOXES = /^(?:div|section|center)$/
const HEADING = /^h[1-6]$/
/** They have no text of their own. */
const WORDLESS = new Set(
  'br hr img picture source video audio iframe svg script style template wbr'.split(' '),
)
const DIRECTION = /^(?:ltr|rtl)$/i
const NOTHING: Tongue = { lang: null, dir: null }

/**
 * Has language and direction said by the elements that stay: a box that only groups hands them down to what it holds,
 * or becomes the paragraph that it is. Readability takes such boxes away with all they say.
 */
export function settleLanguages(root: Element): void {
  const page = tongueOf(root.ownerDocument.documentElement)
  const around = within(tongueOf(root), page)
  let visited: Element | null = null
  for (const element of elementsOf(root, SAYING)) {
    // What is within one that says something has been visited with it.
    if (!visited?.contains(element) && root.contains(element)) visited = visit(element, around, NOTHING)
  }
}

/**
 * @param around what holds where the element stands
 * @param handed of that, what is said by boxes only, so that it has to be said anew
 * @returns the element, or the paragraph that it became
 */
function visit(element: Element, around: Tongue, handed: Tongue): Element {
  const said = tongueOf(element)
  const own: Tongue = {
    lang: isNews(said.lang, around.lang) ? said.lang : handed.lang,
    dir: isNews(said.dir, around.dir) ? said.dir : handed.dir,
  }
  const isSaid = own.lang !== null || own.dir !== null
  const isBox = isGrouping(element)
  const handsDown = isBox && hasBlockChild(element)
  const settled = isSaid && !handsDown ? settle(element, own, isBox) : element
  for (const child of [...settled.children]) visit(child, within(said, around), handsDown ? own : NOTHING)
  return settled
}

function within(said: Tongue, around: Tongue): Tongue {
  return { lang: said.lang ?? around.lang, dir: said.dir ?? around.dir }
}

/** What an element says itself; the name that XML has for a language counts where there is no other. */
function tongueOf(element: Element): Tongue {
  const dir = element.getAttribute('dir') ?? ''
  return {
    lang: element.getAttribute('lang') || element.getAttribute('xml:lang') || null,
    dir: DIRECTION.test(dir) ? dir.toLowerCase() : null,
  }
}

/** Whether something is said that does not hold anyway: `en` says nothing new within `en-GB`. */
function isNews(said: string | null, around: string | null): boolean {
  if (said === null) return false
  const [a, b] = [said.toLowerCase(), (around ?? '').toLowerCase()]
  return a !== b && !a.startsWith(`${b}-`) && !b.startsWith(`${a}-`)
}

function isGrouping(element: Element): boolean {
  const name = element.localName
  if (BOXES.has(name)) return true
  if (name === 'figure') return !element.querySelector(PICTURES)
  return name.includes('-') && hasBlockChild(element)
}

/** Writes into an element what holds for it. A box without blocks is its heading, if that holds no more, or a paragraph. */
function settle(element: Element, own: Tongue, isBox: boolean): Element {
  const parent = element.parentElement
  if (isBox && parent && HEADING.test(parent.localName) && isAlone(element)) {
    say(parent, own)
    return element
  }
  const isText = isBox && TEXT_BOXES.test(element.localName) && textOf(element) !== ''
  const settled = isText ? rename(element, 'p') : element
  say(settled, own)
  return settled
}

function say(element: Element, own: Tongue): void {
  if (WORDLESS.has(element.localName)) return
  if (own.lang !== null && !element.hasAttribute('lang')) element.setAttribute('lang', own.lang)
  if (own.dir !== null && !element.hasAttribute('dir')) element.setAttribute('dir', own.dir)
}
