import { MAX_SELECTOR } from '../../../shared/correction-limits.ts'
import { classesOf, type SelectablePage } from './selector.ts'

const TAG = /^[a-z][a-z0-9-]*$/
/** A name in words, as people give them; one with numbers or letters at random is of one page, or of one build. */
const TELLING_NAME = /^[a-z]{2,}(?:(?:__?|--?)[a-z]{2,})*$|^[a-z]{2,}(?:[A-Z][a-z]+)*$/
const SIMPLE_ID = /^-?[A-Za-z_][\w-]*$/
/** What style sheets of utilities call everything: it tells how a block looks, not what it is. */
const UTILITY =
  /^(?:flex|grid|block|inline|hidden|relative|absolute|sticky|fixed|container|row|col|wrap|wrapper|inner|outer|left|right|center|clearfix|clear|box|item|first|last|odd|even|active|open|closed|show|fade|is|has|js|text|font|bg|border|rounded|shadow|overflow|justify|items|self|order|space|gap|leading|tracking|align)(?:-[a-z]+)*$/
/** Classes that go into a rule. */
const MOST_CLASSES = 3
/** Tags that say by themselves what an element is, within something that bears a name. */
const TELLING_TAG =
  /^(?:h[1-6]|ul|ol|dl|nav|aside|footer|header|figure|table|form|time|address|blockquote|pre|hr)$|-/
const LANDMARK = /^(?:body|main|article)$/
/** Names of what holds a whole page. */
const PAGE_NAME =
  /^(?:main|content|page|app|root|body|site|wrapper|container|layout|post|article|entry|story|text)$/

/** The place of an element in its page, from its body or from the next element around it whose id is its alone. */
export function exactSelector(element: Element, page: SelectablePage): string | null {
  const steps: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = at.getAttribute('id') ?? ''
    if (at.localName === 'body') {
      steps.unshift('body')
      break
    }
    if (SIMPLE_ID.test(id) && page.idCounts.get(id) === 1) {
      steps.unshift(`#${id}`)
      break
    }
    if (!TAG.test(at.localName)) return null
    steps.unshift(`${at.localName}:nth-of-type(${page.nthOfType.get(at) ?? 1})`)
  }
  const selector = steps.join(' > ')
  return selector.length <= MAX_SELECTOR ? selector : null
}

/**
 * What a site's other pages are likely to call such an element as well: its id or its classes, where they are words,
 * or else its tag in something that bears such a name. Null where nothing has.
 */
export function siteSelector(element: Element): string | null {
  const tag = element.localName
  if (!TAG.test(tag) || tag === 'body') return null
  const name = nameOf(element)
  if (name !== '') return `${tag}${name}`
  const around = element.parentElement
  if (!around || !TAG.test(around.localName) || !TELLING_TAG.test(tag)) return null
  const nameAround = nameOf(around)
  const isTold = nameAround !== '' || LANDMARK.test(around.localName)
  return isTold ? `${around.localName}${nameAround} > ${tag}` : null
}

function nameOf(element: Element): string {
  const id = element.getAttribute('id') ?? ''
  if (TELLING_NAME.test(id) && !PAGE_NAME.test(id)) return `#${id}`
  const classes = [...new Set(classesOf(element))].filter(
    (name) => TELLING_NAME.test(name) && !UTILITY.test(name),
  )
  return classes
    .slice(0, MOST_CLASSES)
    .map((name) => `.${name}`)
    .join('')
}
