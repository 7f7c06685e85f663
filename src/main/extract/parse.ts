import { JSDOM, VirtualConsole } from 'jsdom'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { countTags } from './count-tags.ts'
import { forgetNames } from './dom/forget-names.ts'
import { MAX_DEPTH, MAX_ELEMENTS, MAX_HTML_CHARS, MAX_OPEN_TAGS } from './limits.ts'
import { stripInert } from './strip-inert.ts'

export interface ParsedPage {
  document: Document
  /** Gives the document's memory back. */
  close(): void
}

/**
 * Parses a page into a document of its own. Nothing in it runs and nothing is loaded.
 *
 * @param url the page's address; relative addresses are read against it or the page's `<base>`
 * @throws RectoError `page/too-complex` beyond the limits
 */
export function parsePage(html: string, url: string): ParsedPage {
  if (html.length > MAX_HTML_CHARS) throw new RectoError('page/too-complex')
  const stripped = stripInert(html)
  const { elements, open } = countTags(stripped, { elements: MAX_ELEMENTS, open: MAX_OPEN_TAGS })
  if (elements > MAX_ELEMENTS || open > MAX_OPEN_TAGS) throw new RectoError('page/too-complex')
  // A console of its own: the default one would write jsdom's complaints to the program's output.
  const { window } = new JSDOM(stripped, { url, virtualConsole: new VirtualConsole() })
  const { document } = window
  forgetNames(document, window)
  if (!isWithinLimits(document.documentElement)) {
    window.close()
    throw new RectoError('page/too-complex')
  }
  return { document, close: () => window.close() }
}

function isWithinLimits(root: Element): boolean {
  let elements = 0
  let depth = 0
  let current: Element | null = root
  while (current) {
    if (++elements > MAX_ELEMENTS || depth > MAX_DEPTH) return false
    if (current.firstElementChild) {
      current = current.firstElementChild
      depth++
      continue
    }
    while (current && current !== root && !current.nextElementSibling) {
      current = current.parentElement
      depth--
    }
    current = current && current !== root ? current.nextElementSibling : null
  }
  return true
}
