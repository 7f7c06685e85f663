/** Parts of an article that are put on the page at once: more than the tallest window shows of any. */
const FIRST_PARTS = 60

/** How an article's text gets onto its page. */
export interface Showing {
  /** Ends it, if it is not done. */
  cancel: () => void
}

/**
 * Puts a text on the page: its beginning, and the rest once that is painted, since laying out a book's length takes
 * longer than a reader should wait for its first line. What is begun elsewhere than at the top is put there whole.
 *
 * @param isFromTop whether the window shows the beginning first, and scrolls
 * @param done called once all of it is there; at once for most articles
 */
export function showInSteps(
  element: HTMLElement,
  fragment: DocumentFragment,
  isFromTop: boolean,
  done: () => void,
): Showing {
  const parts = [...fragment.childNodes]
  if (!isFromTop || parts.length <= 2 * FIRST_PARTS) {
    element.replaceChildren(fragment)
    done()
    return { cancel: () => {} }
  }
  element.replaceChildren(...parts.slice(0, FIRST_PARTS))
  // The second frame's callbacks come once the first has been painted.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      element.append(...parts.slice(FIRST_PARTS))
      done()
    })
  })
  return { cancel: () => cancelAnimationFrame(frame) }
}
