/** The first of the elements that none exceeds; null where there are none. */
export function largestOf(elements: Iterable<Element>, size: (element: Element) => number): Element | null {
  let largest: Element | null = null
  let most = 0
  for (const element of elements) {
    const own = size(element)
    if (largest !== null && own <= most) continue
    largest = element
    most = own
  }
  return largest
}
