import { largestOf } from '../dom/largest.ts'
import { measureText } from '../dom/text-measure.ts'

/**
 * The part of a page that it marks as its main content: wider than what Readability takes, since it holds a
 * thread with all its posts or a guide with all its sections.
 */
export interface Landmark {
  element: Element
  /** Characters outside links, without white space. */
  prose: number
  /**
   * Below this share of the landmark's prose, Readability's answer is one part among several. Measured on
   * WCXB: an `article` marks its text most exactly, a whole body only where the page is a thread.
   */
  leastShare: number
}

const MARKS = [
  // What such parts were called before HTML had elements for them.
  { selector: '#content, #main-content, #main', leastShare: 0.45 },
  { selector: 'main, [role="main"]', leastShare: 0.45 },
  { selector: 'article, [itemprop="articleBody"]', leastShare: 0.56 },
]
/** A landmark with less than this share of what is around it marks one part among several. */
const LEAST_OF_SURROUNDINGS = 0.6
const THREAD_SHARE = 0.42

/** Finds the landmark of a pruned document; the body stands in for one in threads. */
export function findLandmark(document: Document, isThread: boolean): Landmark {
  const measure = measureText(document.body)
  const prose = (element: Element) => measure(element).text - measure(element).link
  let best: Landmark = {
    element: document.body,
    prose: prose(document.body),
    leastShare: isThread ? THREAD_SHARE : 0,
  }
  for (const { selector, leastShare } of MARKS) {
    const largest = largestOf(best.element.querySelectorAll(selector), prose)
    if (largest && prose(largest) >= best.prose * LEAST_OF_SURROUNDINGS) {
      best = { element: largest, prose: prose(largest), leastShare }
    }
  }
  return best
}
