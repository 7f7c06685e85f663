import { isMadeUp } from '../../../shared/file-address.ts'
import { textOf } from '../dom/blocks.ts'
import { elementsOf, unwrap } from '../dom/reshape.ts'

const KEPT_SCHEME = /^(?:https?|mailto|tel):$/

/**
 * Makes links absolute. Links within the page point at an id of our own where their target is part of the
 * article (footnotes), and are plain text where it is not; so are those that a page out of a file has beside itself.
 */
export function standardiseLinks(root: Element, pageUrl: string, baseUrl: string): void {
  const targets = collectTargets(root)
  const given = new Map<Element, string>()
  for (const link of elementsOf(root, 'a')) {
    const href = link.getAttribute('href')?.trim()
    if (href === undefined || href === '' || !URL.canParse(href, baseUrl)) {
      unwrapAnchor(link, given)
      continue
    }
    const url = new URL(href, baseUrl)
    const fragment = inPageFragment(href, url, pageUrl)
    if (fragment !== null) {
      const target = targets.get(fragment)
      if (target && target !== link) link.setAttribute('href', `#${ownId(target, given)}`)
      else unwrapAnchor(link, given)
    } else if (!KEPT_SCHEME.test(url.protocol) || isMadeUp(url.href)) unwrap(link)
    else link.setAttribute('href', url.href)
  }
  for (const element of elementsOf(root, '[id]')) {
    const id = given.get(element)
    if (id === undefined) element.removeAttribute('id')
    else element.setAttribute('id', id)
  }
  for (const [element, id] of given) element.setAttribute('id', id)
  for (const quote of elementsOf(root, '[cite]')) {
    const cite = quote.getAttribute('cite') ?? ''
    const source = URL.canParse(cite, baseUrl) ? new URL(cite, baseUrl).href : null
    if (source !== null && !isMadeUp(source)) quote.setAttribute('cite', source)
    else quote.removeAttribute('cite')
  }
}

function collectTargets(root: Element): Map<string, Element> {
  const targets = new Map<string, Element>()
  for (const element of elementsOf(root, '[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name')]) {
      if (name && !targets.has(name)) targets.set(name, element)
    }
  }
  return targets
}

/** The name that a link leads to within its own page; null where it leads elsewhere. */
export function inPageFragment(href: string, url: URL, pageUrl: string): string | null {
  if (url.hash === '' && href !== '#') return null
  const [target, page] = [new URL(url), new URL(pageUrl)]
  if (!href.startsWith('#')) {
    target.hash = ''
    page.hash = ''
    if (target.href !== page.href) return null
  }
  try {
    return decodeURIComponent(url.hash.slice(1))
  } catch {
    // A stray percent sign: the id is written as it stands.
    return url.hash.slice(1)
  }
}

/** The id an in-page target gets; ours all begin with `recto-`, as the article policy asks. */
function ownId(target: Element, given: Map<Element, string>): string {
  const known = given.get(target)
  if (known) return known
  const id = `recto-${given.size + 1}`
  given.set(target, id)
  return id
}

/** Keeps an anchor's text; an anchor that others point at leaves a mark where it stood. */
function unwrapAnchor(link: Element, given: Map<Element, string>): void {
  if (given.has(link) || link.id !== '' || link.hasAttribute('name')) {
    link.removeAttribute('href')
    if (textOf(link) === '' && !given.has(link) && !link.id && !link.getAttribute('name')) link.remove()
    return
  }
  unwrap(link)
}
