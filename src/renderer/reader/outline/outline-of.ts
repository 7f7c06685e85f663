/** A heading of an article, as its outline shows it. */
export interface OutlineEntry {
  heading: HTMLElement
  text: string
  /** 0 for the headings that stand highest in this article, and so on. */
  depth: number
}

/** Depths that are told apart; what lies deeper stands with the deepest. */
const DEEPEST = 2

/** The headings of an article's body, in order. None where there is but one: that leads nowhere. */
export function outlineOf(body: HTMLElement): OutlineEntry[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
  const named = headings.filter((heading) => textOf(heading) !== '')
  if (named.length < 2) return []
  // A heading is below the nearest one before it of a higher level, whatever levels lie in between.
  const above: number[] = []
  return named.map((heading) => {
    const level = Number(heading.localName.charAt(1))
    while ((above.at(-1) ?? 0) >= level) above.pop()
    const depth = Math.min(above.length, DEEPEST)
    above.push(level)
    return { heading, text: textOf(heading), depth }
  })
}

function textOf(heading: HTMLElement): string {
  return (heading.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Scrolls to a heading's text; the keyboard, too, goes on from there. */
export function goTo({ heading }: OutlineEntry): void {
  heading.tabIndex = -1
  heading.scrollIntoView({ block: 'start' })
  heading.focus({ preventScroll: true })
}
