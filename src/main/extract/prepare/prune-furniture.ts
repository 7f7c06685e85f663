import type { PageKind } from '../../../shared/extraction-report.ts'
import type { Discard } from '../cleaning.ts'
import { isChapterContents } from '../documentation/chapter-contents.ts'
import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { measureText, type TextMeasure } from '../dom/text-measure.ts'
import { folded } from '../metadata/same-text.ts'
import {
  BUILDER_BLOCK,
  COMMENTS,
  CONTENT,
  DOUBTFUL_FURNITURE,
  FURNITURE,
  FURNITURE_ROLES,
  HOVER_CARD,
  INLINE_FURNITURE,
  NAVIGATION,
  TIPS,
} from './furniture-words.ts'

/** Never furniture whatever they are called: what holds the page, and what holds running text. */
const KEPT_TAGS = new Set(
  'html body main article p h1 h2 h3 h4 h5 h6 pre code table tbody thead tr td th blockquote figure figcaption img picture video math em strong b i span a br sub sup'.split(
    ' ',
  ),
)
const GONE_TAGS = new Set(
  'nav dialog template button input select textarea option datalist link meta base object applet embed canvas svg menu script style noscript'.split(
    ' ',
  ),
)
const INLINE_TAGS = new Set(['p', 'span', 'a', 'b', 'i', 'em', 'strong', 'sup', 'sub'])
/** What page builders make text of. WordPress puts its side columns' widgets into `section` and `aside`. */
const BUILT_FROM = new Set(['div', 'li', 'ul', 'ol', 'dl', 'form'])
/** Characters of a badge, a hint for screen readers, a reading time. */
const LONGEST_LABEL = 120
/** An element with more than this share of the page's paragraph text is the page, not its furniture. */
const LARGEST_SHARE = 0.3
/** Characters outside links, without white space. */
const SHORTEST_PROSE = 100
const LARGEST_LINK_SHARE = 0.3
const LONGEST_NAVIGATION_LABEL = 40
/** Characters of paragraph text. */
const SHORTEST_RUNNING_TEXT = 800
const LARGEST_LINK_SHARE_OF_RUNNING_TEXT = 0.1
/** Characters of paragraph text; a block with less can be no article, however small the page. */
const LONGEST_FURNITURE = 1_500

/**
 * Takes page furniture away before the article is looked for: navigation, share bars, cookie banners,
 * subscription boxes, related links, comments, hidden parts. Recognised by tag, role and class words.
 *
 * @param kind in a discussion, comments are part of the text
 */
export function pruneFurniture(root: Element, kind: PageKind, discard: Discard): void {
  const measure = measureText(root)
  const total = measure(root)

  const visit = (element: Element) => {
    let lostNavigation = false
    let next: Element | null
    for (let child = element.firstElementChild; child; child = next) {
      next = child.nextElementSibling
      const isKept = kind === 'documentation' && (isNamedAfterHeading(child) || isChapterContents(child))
      const isComments = kind !== 'discussion' && isCommentSection(child)
      if (!isKept && (isFurniture(child, measure(child), total) || isComments)) {
        lostNavigation ||= isNavigation(child)
        discard(child)
      } else if (child.localName !== 'math' && child.localName !== 'pre') visit(child)
    }
    if (lostNavigation && isLabel(element)) discard(element)
  }
  visit(root)
}

function isFurniture(element: Element, measure: TextMeasure, total: TextMeasure): boolean {
  const name = element.localName
  if (GONE_TAGS.has(name)) return name !== 'button' || measure.text < 80
  if (isMost(measure, total)) return false
  if (isHidden(element)) return true
  const role = element.getAttribute('role')
  if (role !== null && FURNITURE_ROLES.has(role)) return true
  const words = classWords(element)
  if (isHoverCard(element, words, measure)) return true
  if (KEPT_TAGS.has(name))
    return (
      INLINE_TAGS.has(name) &&
      INLINE_FURNITURE.test(words) &&
      measure.text < LONGEST_LABEL &&
      !(name === 'a' && TIPS.test(words))
    )
  if ((words === ' ' && !name.includes('-')) || CONTENT.test(words)) return false
  const isNamed =
    FURNITURE.test(words) ||
    FURNITURE.test(ownName(name)) ||
    (NAVIGATION.test(words) && !isRunningText(element, measure))
  if (!isNamed) return isDoubtful(words, measure) && (!BUILT_FROM.has(name) || !readsAsProse(measure))
  // Posts of other sites, quoted in a box named after them, are part of the text.
  if (element.querySelector('blockquote, pre, math')) return false
  // Class names lie; prose of some length without links is more likely text than furniture.
  return measure.paragraph - measure.link < LONGEST_FURNITURE
}

/** The words of an element that a site has invented, which it names as it names classes. */
function ownName(name: string): string {
  return name.includes('-') ? ` ${name.replaceAll('-', ' ')} ` : ''
}

function isNavigation(element: Element): boolean {
  const isMarked = element.localName === 'nav' || element.getAttribute('role') === 'navigation'
  return isMarked && element.querySelector('a[href]') !== null
}

/** Whether a box from which navigation was taken held a few words besides, which can only have been about that. */
function isLabel(element: Element): boolean {
  const text = textOf(element)
  return (
    element.localName === 'div' &&
    text.length <= LONGEST_NAVIGATION_LABEL &&
    /^[\p{L}\s]+$/u.test(text) &&
    !element.querySelector('h1, h2, h3, h4, h5, h6, a, img, pre, table, time')
  )
}

/** A card of links within a sentence. Its words are believed of nothing else: names carry them too. */
function isHoverCard(element: Element, words: string, { text, link }: TextMeasure): boolean {
  return (
    /^(?:span|div)$/.test(element.localName) &&
    HOVER_CARD.test(words) &&
    element.closest('p') !== null &&
    link > 0 &&
    link >= text * LARGEST_LINK_SHARE
  )
}

/**
 * Documentation's generators give a section the words of its heading as its id, whatever they are, or the heading's
 * id and something behind it.
 */
function isNamedAfterHeading(element: Element): boolean {
  const heading = element.id === '' ? null : element.querySelector('h1, h2, h3, h4, h5, h6')
  if (!heading) return false
  if (heading.id !== '' && `${element.id}-`.startsWith(`${heading.id}-`)) return true
  return heading.parentElement === element && folded(textOf(heading)) === folded(element.id)
}

/** Paragraphs of an article, which no list of links holds, not even one of cards. */
function isRunningText(element: Element, { paragraph, link }: TextMeasure): boolean {
  return (
    BUILT_FROM.has(element.localName) &&
    paragraph >= SHORTEST_RUNNING_TEXT &&
    link < paragraph * LARGEST_LINK_SHARE_OF_RUNNING_TEXT
  )
}

function isDoubtful(words: string, { link }: TextMeasure): boolean {
  return DOUBTFUL_FURNITURE.test(words) || (BUILDER_BLOCK.test(words) && link > 0)
}

/** Whether what is not links is enough to be a sentence or two, and most of it. */
function readsAsProse({ text, link }: TextMeasure): boolean {
  return text - link >= SHORTEST_PROSE && link < text * LARGEST_LINK_SHARE
}

/** Readers' comments may hold more text than the article. */
function isCommentSection(element: Element): boolean {
  return (
    /^(?:div|section|ol|ul|aside)$/.test(element.localName) &&
    COMMENTS.test(classWords(element)) &&
    !element.querySelector('h1, article[itemprop], [itemprop~="articleBody"]')
  )
}

function isMost(measure: TextMeasure, total: TextMeasure): boolean {
  return (
    (measure.paragraph > total.paragraph * LARGEST_SHARE && measure.paragraph > 200) ||
    (measure.text > total.text * 0.5 && measure.text > 200)
  )
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true
  const style = element.getAttribute('style')
  if (style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style))
    return element.localName !== 'img'
  // Icons and doubles; but formulas and pictures are hidden from screen readers too.
  return element.getAttribute('aria-hidden') === 'true' && !element.querySelector('img, math, p')
}
