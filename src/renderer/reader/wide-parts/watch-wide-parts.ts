/** What a part that scrolls in itself is called. */
export interface WidePartWords {
  /** Without a caption of its own. */
  table: string
  code: string
  formula: string
}

/**
 * Lets the keyboard reach each part that is wider than its place, and says what it is: as long as it is. The others are
 * no stop on the way.
 *
 * @returns stops watching
 */
export function watchWideParts(body: HTMLElement, words: WidePartWords): () => void {
  const observer = new ResizeObserver((entries) => {
    for (const part of new Set(entries.map(({ target }) => partOf(target)))) if (part) mark(part, words)
  })
  for (const part of body.querySelectorAll<HTMLElement>(WIDE_PARTS)) {
    // Its content may grow by itself: pictures, fonts.
    observer.observe(part)
    if (part.firstElementChild) observer.observe(part.firstElementChild)
    mark(part, words)
  }
  return () => observer.disconnect()
}

const WIDE_PARTS = '.table-scroll, .formula-scroll, .code-block > pre'

function partOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(WIDE_PARTS)
}

function mark(part: HTMLElement, words: WidePartWords): void {
  const isWide = part.scrollWidth > part.clientWidth
  if (isWide === part.hasAttribute('data-wide')) return
  part.toggleAttribute('data-wide', isWide)
  if (!isWide) {
    for (const name of ['tabindex', 'role', 'aria-label']) part.removeAttribute(name)
    return
  }
  part.tabIndex = 0
  part.role = 'group'
  part.ariaLabel = nameOf(part, words)
}

function nameOf(part: HTMLElement, words: WidePartWords): string {
  if (part.localName === 'pre') return words.code
  if (part.className === 'formula-scroll') return words.formula
  return part.querySelector('caption')?.textContent?.trim() || words.table
}
