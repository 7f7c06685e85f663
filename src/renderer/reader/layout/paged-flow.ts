import type { Flow } from './flow.ts'

/** Pages of an article: columns that overflow the article's box along its lines, one or two of them shown at a time. */
export interface Pages {
  /** From 0. */
  page: () => number
  count: () => number
  goTo: (page: number) => void
}

/** Most columns that stand beside each other; pages.css sets as many. */
const MOST_COLUMNS = 2
/** Letters may stand out of their column by so much, CSS px. */
const OVERHANG = 4

function geometry(article: HTMLElement) {
  const style = getComputedStyle(article)
  const isVertical = style.writingMode.startsWith('vertical')
  const isRtl = style.direction === 'rtl' && !isVertical
  const gap = Number.parseFloat(style.columnGap) || 0
  const step = isVertical ? article.clientHeight : article.clientWidth
  const least = Number.parseFloat(style.columnWidth)
  const fitting = isVertical ? 1 : Math.floor(step / (least + gap))
  return {
    isVertical,
    isRtl,
    gap,
    /** From one page to the next, CSS px: its columns, and a gap behind each. */
    step,
    columns: Math.min(MOST_COLUMNS, Math.max(1, fitting || 1)),
    /** How long a column is. */
    depth: isVertical ? article.clientWidth : article.clientHeight,
    position: isVertical ? article.scrollTop : Math.abs(article.scrollLeft),
    size: isVertical ? article.scrollHeight : article.scrollWidth,
  }
}

export function pagesOf(article: HTMLElement): Pages {
  const count = () => {
    const { size, step } = geometry(article)
    return Math.max(1, Math.round(size / step))
  }
  return {
    page: () => {
      const { position, step } = geometry(article)
      return Math.round(position / step)
    },
    count,
    goTo: (page) => {
      const { isVertical, isRtl, step } = geometry(article)
      const to = Math.min(count() - 1, Math.max(0, page)) * step
      if (isVertical) article.scrollTo({ top: to, left: 0, behavior: 'instant' })
      else article.scrollTo({ left: isRtl ? -to : to, top: 0, behavior: 'instant' })
    },
  }
}

/**
 * Finds out how many pages there are, and makes the last one whole, so that it can be turned to.
 *
 * @param end an element of the article that takes no room in it
 */
export function measurePages(article: HTMLElement, end: HTMLElement): void {
  end.style.insetInlineStart = '0'
  const { size, gap, step } = geometry(article)
  const count = Math.max(1, Math.ceil((size - gap - OVERHANG) / step))
  end.style.insetInlineStart = `${count * step - 1}px`
}

/** Where a page is in what it was moved to, be it by finding or following a link: the one that has come into view. */
export function settlePage(article: HTMLElement, before: number): void {
  const { position, step, isVertical } = geometry(article)
  const exact = position / step
  const isOnPage = Math.abs(position - Math.round(exact) * step) < 1
  const isAcross = (isVertical ? article.scrollLeft : article.scrollTop) !== 0
  if (isOnPage && !isAcross) return
  const page = isOnPage ? Math.round(exact) : exact > before ? Math.ceil(exact) : Math.floor(exact)
  pagesOf(article).goTo(page)
}

/** Column after column, each as long as the page is high. */
export function pagedFlow(article: HTMLElement): Flow {
  const { goTo, count } = pagesOf(article)
  const extent = () => {
    const { columns, depth } = geometry(article)
    return columns * depth
  }
  const moved = () => {
    const { position, step } = geometry(article)
    return (position / step) * extent()
  }
  return {
    isPaged: true,
    scroller: article,
    extent,
    ahead: () => extent() - 1,
    begin: () => -moved(),
    length: () => count() * extent(),
    moved,
    startOf: (box) => {
      const { isVertical, isRtl, gap, step, columns, depth } = geometry(article)
      const own = article.getBoundingClientRect()
      const along = isVertical ? box.top - own.top : isRtl ? own.right - box.right : box.left - own.left
      const across = isVertical ? own.right - box.right : box.top - own.top
      const column = Math.floor((along - gap / 2 + OVERHANG) / (step / columns))
      return column * depth + Math.min(depth - 1, Math.max(0, across))
    },
    moveBy: (distance) => goTo(Math.floor((moved() + distance + 1) / extent())),
  }
}
