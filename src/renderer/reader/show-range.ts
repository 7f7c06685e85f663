import { flowOf } from './layout/flow.ts'

/** What lies over the window's foot, CSS px: how far one has read. */
const FOOT = 48

/**
 * Brings a part of the article's text into view: out of what is folded up, within what scrolls in itself, and in the
 * window or on its page, where it moves only what is not in view.
 */
export function showRange(range: Range): void {
  const element = range.startContainer.parentElement
  const article = element?.closest<HTMLElement>('.article')
  if (!element || !article) return
  for (
    let folded = element.closest('details');
    folded;
    folded = folded.parentElement?.closest('details') ?? null
  )
    folded.open = true
  showWithin(element.closest<HTMLElement>('[data-wide]'), range)
  const flow = flowOf(article)
  const place = flow.startOf(range.getBoundingClientRect())
  if (place >= 0 && place < flow.extent() - FOOT) return
  // Where the window itself scrolls, some of what stands before is shown as well.
  flow.moveBy(flow.scroller === window ? place - flow.extent() / 3 : place)
}

function showWithin(wide: HTMLElement | null, range: Range): void {
  if (wide === null) return
  const [part, frame] = [range.getBoundingClientRect(), wide.getBoundingClientRect()]
  if (part.left >= frame.left && part.right <= frame.right) return
  wide.scrollBy({ left: part.left - frame.left - frame.width / 3, behavior: 'instant' })
}
