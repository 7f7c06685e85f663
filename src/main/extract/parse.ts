import { JSDOM, VirtualConsole } from 'jsdom'
import { countTags } from '../../shared/count-tags.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { forgetNames } from './dom/forget-names.ts'
import { lightClasses, parseLight } from './light-dom/parse-light.ts'
import { MAX_DEPTH, MAX_ELEMENTS, MAX_HTML_CHARS, MAX_OPEN_TAGS } from './limits.ts'
import { stripInert } from './strip-inert.ts'

/** What a page is read in: jsdom is the reference, the light one a third of its work for the same tree. */
export type DomKind = 'light' | 'jsdom'

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
export function parsePage(html: string, url: string, dom: DomKind): ParsedPage {
  if (html.length > MAX_HTML_CHARS) throw new RectoError('page/too-complex')
  const stripped = stripInert(html)
  const { elements, open } = countTags(stripped, { elements: MAX_ELEMENTS, open: MAX_OPEN_TAGS })
  if (elements > MAX_ELEMENTS || open > MAX_OPEN_TAGS) throw new RectoError('page/too-complex')
  const parsed = dom === 'light' ? openLight(stripped, url) : openJsdom(stripped, url)
  if (isWithinLimits(parsed.document.documentElement)) return parsed
  parsed.close()
  throw new RectoError('page/too-complex')
}

function openLight(html: string, url: string): ParsedPage {
  const document = parseLight(html, url)
  forgetNames(document, lightClasses)
  return { document, close: () => undefined }
}

function openJsdom(html: string, url: string): ParsedPage {
  // A console of its own: the default one would write jsdom's complaints to the program's output.
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  forgetNames(window.document, window)
  return { document: window.document, close: () => window.close() }
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
