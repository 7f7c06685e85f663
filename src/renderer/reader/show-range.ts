/** What lies over the window's top and foot, CSS px: toolbar and find bar, how far one has read. */
const COVERED = { top: 72, bottom: 48 }

/**
 * Brings a part of the article's text into view: out of what is folded up, within what scrolls in itself, and in the
 * window, where it moves only what is not in view.
 */
export function showRange(range: Range): void {
  const element = range.startContainer.parentElement
  if (element === null) return
  for (
    let folded = element.closest('details');
    folded;
    folded = folded.parentElement?.closest('details') ?? null
  )
    folded.open = true
  showWithin(element.closest<HTMLElement>('[data-wide]'), range)
  const { top, bottom } = range.getBoundingClientRect()
  if (top >= COVERED.top && bottom <= window.innerHeight - COVERED.bottom) return
  // Where the text stands in pages, the browser finds the page.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const place = range.getBoundingClientRect().top
  window.scrollBy({ top: place - window.innerHeight / 3, behavior: 'instant' })
}

function showWithin(wide: HTMLElement | null, range: Range): void {
  if (wide === null) return
  const [part, frame] = [range.getBoundingClientRect(), wide.getBoundingClientRect()]
  if (part.left >= frame.left && part.right <= frame.right) return
  wide.scrollBy({ left: part.left - frame.left - frame.width / 3, behavior: 'instant' })
}
