import { useEffect } from 'react'

/** Where the eye is taken to be, CSS px below the window's top: under the toolbar. */
const LINE = 72

/** What stands at the line, and how much of it lies above. */
interface Place {
  element: Element
  /** From 0 to 1. */
  above: number
  /** How far the line lies below it, CSS px: between two paragraphs. */
  below: number
}

/**
 * Keeps what stands at the top of the window there while the text is set anew: in another width, font or size.
 *
 * @param shown the text on the page; null while there is none
 */
export function useKeptPlace(shown: { body: HTMLElement } | null): void {
  useEffect(() => {
    if (shown === null) return
    const { body } = shown
    const size = () => `${body.offsetWidth} ${body.offsetHeight}`
    let known = size()
    let place = placeIn(body)
    const onScroll = () => {
      // A browser may move the page because the text is set anew: where one was before is what counts then.
      if (size() === known) place = placeIn(body)
    }
    const observer = new ResizeObserver(() => {
      if (size() === known) return
      known = size()
      if (place) window.scrollBy({ top: distanceTo(place), behavior: 'instant' })
    })
    observer.observe(body)
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', onScroll)
    }
  }, [shown])
}

/** Null above the text: its title stays where it is by itself. */
function placeIn(body: HTMLElement): Place | null {
  let element = lastAbove(body)
  if (element === null) return null
  // Parts that hold much are looked into.
  for (
    let within = lastAbove(element);
    within !== null && element.getBoundingClientRect().height > window.innerHeight / 2;
    within = lastAbove(element)
  )
    element = within
  const { top, height } = element.getBoundingClientRect()
  return {
    element,
    above: height === 0 ? 0 : Math.min(1, (LINE - top) / height),
    below: Math.max(0, LINE - top - height),
  }
}

/** The last of an element's children that begins above the line; they stand one below another. */
function lastAbove({ children }: Element): Element | null {
  let [first, last] = [-1, children.length - 1]
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    const top = children[middle]?.getBoundingClientRect().top ?? 0
    if (top <= LINE) first = middle
    else last = middle - 1
  }
  return children[first] ?? null
}

function distanceTo({ element, above, below }: Place): number {
  const { top, height } = element.getBoundingClientRect()
  return top + above * height + below - LINE
}
