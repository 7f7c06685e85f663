/** What uses these keys itself. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"], [role="radiogroup"], [role="slider"], pre, .table-scroll, .formula-scroll'
/** What Space presses. */
const PRESSED = 'button, a, summary, [role="button"]'

/** As far as there are pages. */
const ALL = Number.MAX_SAFE_INTEGER

/**
 * Turns pages by the keys that scroll a page otherwise (`turnPage` in the table of shortcuts; they cannot be changed).
 *
 * @param turn by so many pages; back below 0
 * @returns stops it
 */
export function turnByKeys(article: HTMLElement, turn: (by: number) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (target?.closest(OWN_KEYS)) return
    const by = pagesBy(event, getComputedStyle(article))
    if (by === 0 || (event.key === ' ' && target?.closest(PRESSED))) return
    event.preventDefault()
    turn(by)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

function pagesBy({ key, shiftKey }: KeyboardEvent, style: CSSStyleDeclaration): number {
  if (key === ' ') return shiftKey ? -1 : 1
  if (shiftKey) return 0
  // The next page lies to the left of a right-to-left one, and of one of vertical text.
  const right = style.direction === 'rtl' || style.writingMode.startsWith('vertical') ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return right
    case 'ArrowLeft':
      return -right
    case 'ArrowDown':
    case 'PageDown':
      return 1
    case 'ArrowUp':
    case 'PageUp':
      return -1
    case 'Home':
      return -ALL
    case 'End':
      return ALL
    default:
      return 0
  }
}
