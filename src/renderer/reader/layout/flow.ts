import { pagedFlow } from './paged-flow.ts'
import { sidewaysFlow } from './sideways-flow.ts'

/** Where the eye is taken to be, CSS px below the window's top: under the toolbar. */
const LINE = 72
/** How far from the window's top a heading is already what is being read, as a share of its height. */
const AHEAD = 0.3

/**
 * How an article's text runs through the window. Along it everything has one place, in CSS px from where the eye is
 * taken to be: what has been passed lies below 0, what is shown up to `extent`.
 */
export interface Flow {
  /** It is turned by pages: nothing stands between two of them. */
  isPaged: boolean
  /** What tells that the text was moved. */
  scroller: Window | HTMLElement
  /** How much is shown, and up to where a heading is of what is being read. */
  extent: () => number
  ahead: () => number
  /** Where the article begins, and how long it is. */
  begin: () => number
  length: () => number
  /** How far it has been moved from its first lines. */
  moved: () => number
  /** Where a box of the article begins. */
  startOf: (box: DOMRect) => number
  /** Brings what stands at that place to where the eye is, or its page into view. */
  moveBy: (distance: number) => void
}

/** How an article runs, as it is set at this moment. @param part the article, or what is in it */
export function flowOf(part: HTMLElement): Flow {
  const article = part.closest<HTMLElement>('.article') ?? part
  if (document.documentElement.dataset.layout === 'pages') return pagedFlow(article)
  if (getComputedStyle(article).writingMode.startsWith('vertical')) return sidewaysFlow(article)
  return {
    isPaged: false,
    scroller: window,
    extent: () => window.innerHeight - LINE,
    ahead: () => window.innerHeight * AHEAD - LINE,
    begin: () => article.getBoundingClientRect().top - LINE,
    length: () => article.getBoundingClientRect().height,
    moved: () => window.scrollY,
    startOf: ({ top }) => top - LINE,
    moveBy: (distance) => window.scrollBy({ top: distance, behavior: 'instant' }),
  }
}

/** How much of an article has come into view, from 0 to 1. */
export function shareInView(flow: Flow): number {
  return within((flow.extent() - flow.begin()) / flow.length())
}

/** How far an article has been read through: from 0 where it opens to 1 at its end. */
export function sharePassed(flow: Flow): number {
  const atFirst = within((flow.extent() - flow.begin() - flow.moved()) / flow.length())
  return atFirst === 1 ? 1 : Math.max(0, (shareInView(flow) - atFirst) / (1 - atFirst))
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
