import type { Flow } from './flow.ts'

/** Where the eye is taken to be, CSS px from the right edge. */
const LINE = 40
const AHEAD = 0.3
/** The end may lie a part of a pixel beyond what can be scrolled to. */
const SLACK = 2

/** Of vertical text that scrolls from right to left, in the article's own box. */
export function sidewaysFlow(article: HTMLElement): Flow {
  const right = () => article.getBoundingClientRect().right
  const moved = () => -article.scrollLeft
  return {
    isPaged: false,
    scroller: article,
    extent: () => article.clientWidth - LINE,
    ahead: () => article.clientWidth * AHEAD - LINE,
    begin: () => -moved() - LINE,
    length: () => article.scrollWidth - SLACK,
    moved,
    startOf: (box) => right() - box.right - LINE,
    moveBy: (distance) => article.scrollBy({ left: -distance, behavior: 'instant' }),
  }
}
