/** What belongs to one post: its text, and the elements around it, in reading order. */
export interface PostRegion {
  body: Element
  root: Element
  before: Element[]
  after: Element[]
  /** Just before its own part of the page: the post's head, where it is built as a neighbour. */
  heads: Element[]
}

/** Siblings before a post's own element that may be its head: rows of a table, the lines of a list. */
const MOST_HEADS = 3

/**
 * The part of the page that belongs to each text alone: the largest element around it that holds no other.
 * A page's only post reaches up to what holds the page's title.
 */
export function regionsOf(bodies: readonly Element[]): PostRegion[] {
  const holds = new Map<Element, number>()
  for (const body of bodies) {
    for (let around: Element | null = body; around; around = around.parentElement)
      holds.set(around, (holds.get(around) ?? 0) + 1)
  }
  return bodies.map((body) => {
    let root = body
    for (let around = body.parentElement; around && holds.get(around) === 1; around = around.parentElement) {
      if (around.matches('main, body, html')) break
      if (bodies.length === 1 && around.querySelector('h1')) break
      root = around
    }
    const { before, after } = partsAround(root, body)
    return { body, root, before, after, heads: headsOf(root, holds) }
  })
}

function headsOf(root: Element, holds: ReadonlyMap<Element, number>): Element[] {
  const heads: Element[] = []
  let head = root.previousElementSibling
  for (let n = 0; head && n < MOST_HEADS; n++, head = head.previousElementSibling) {
    if (holds.has(head) || head.localName === 'h1' || head.querySelector('h1')) break
    heads.unshift(head, ...head.querySelectorAll('*'))
  }
  return heads
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
  if (root !== body) visit(root)
  return { before, after }
}
