/** What belongs to one post: its text, and the elements before and behind it, in reading order. */
export interface PostRegion {
  body: Element
  root: Element
  before: Element[]
  after: Element[]
}

/**
 * The part of the page that belongs to each text alone: the largest element around it that holds no other.
 * A page's only post reaches up to the element that holds the page's title.
 */
export function regionsOf(bodies: readonly Element[]): PostRegion[] {
  const holds = new Map<Element, number>()
  for (const body of bodies) {
    for (let around = body.parentElement; around; around = around.parentElement)
      holds.set(around, (holds.get(around) ?? 0) + 1)
  }
  return bodies.map((body) => {
    let root = body
    for (let around = body.parentElement; around && holds.get(around) === 1; around = around.parentElement) {
      if (around.matches('main, body, html')) break
      if (bodies.length === 1 && around.querySelector('h1')) break
      root = around
    }
    return { body, root, ...partsAround(root, body) }
  })
}

function partsAround(root: Element, body: Element): { before: Element[]; after: Element[] } {
  const before: Element[] = []
  const after: Element[] = []
  let isBehind = false
  const visit = (element: Element) => {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (child === body) {
        isBehind = true
        continue
      }
      if (!child.contains(body)) (isBehind ? after : before).push(child)
      visit(child)
    }
  }
  visit(root)
  return { before, after }
}
