import { elementsOf } from '../dom/reshape.ts'
import { inPageFragment } from '../standardise/links.ts'

/** A link to an element of its own page. */
export interface InPageLink {
  link: Element
  target: Element
  /** The name that the link leads to. */
  name: string
  /** Whether the target comes later in the page. */
  isForward: boolean
}

/** The links within a page, in one walk over it. */
export function findInPageLinks(root: Element, pageUrl: string, baseUrl: string): InPageLink[] {
  const links = elementsOf(root, 'a[href*="#"]')
  if (links.length === 0) return []
  const named = new Map<string, Element>()
  const position = new Map<Element, number>()
  elementsOf(root, '[id], a').forEach((element, index) => {
    position.set(element, index)
    const isAnchor = element.localName === 'a'
    for (const name of [element.id, isAnchor ? element.getAttribute('name') : null])
      if (name && !named.has(name)) named.set(name, element)
  })
  return links.flatMap((link) => {
    const href = (link.getAttribute('href') ?? '').trim()
    const name = nameIn(href, pageUrl, baseUrl)
    const target = name ? named.get(name) : undefined
    if (!name || !target) return []
    return { link, target, name, isForward: (position.get(target) ?? 0) > (position.get(link) ?? 0) }
  })
}

/** The name within the page that an address leads to. Most are a name alone, for which no address need be read. */
function nameIn(href: string, pageUrl: string, baseUrl: string): string | null {
  if (/^#[\w:.-]*$/.test(href)) return href.slice(1)
  return URL.canParse(href, baseUrl) ? inPageFragment(href, new URL(href, baseUrl), pageUrl) : null
}
