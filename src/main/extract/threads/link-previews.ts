import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'

/** Boxes that programs for discussions put in place of an address: another page's title and summary. */
const PREVIEWS =
  'aside.onebox, .onebox-result, .bbCodeBlock--unfurl, .js-unfurl, .embedExternal, .embedLink, [data-embedjson], .ipsEmbedded_link'
const ADDRESS_ATTRIBUTES = ['data-onebox-src', 'data-url', 'data-href']

/** Leaves of a link's preview the link: its title and summary are another page's words. */
export function foldLinkPreviews(body: Element): void {
  for (const preview of elementsOf(body, PREVIEWS)) {
    const links = elementsOf(preview, 'a[href]')
    const address =
      ADDRESS_ATTRIBUTES.map((name) => preview.getAttribute(name)).find((value) => value) ??
      links[0]?.getAttribute('href')
    if (!address) continue
    const heading = textOf(preview.querySelector('h1, h2, h3, h4, h5, h6'))
    const link = preview.ownerDocument.createElement('a')
    link.setAttribute('href', address)
    link.textContent = heading || links.map(textOf).find((text) => text !== '') || address
    const card = preview.ownerDocument.createElement('p')
    card.setAttribute('data-kind', 'embed')
    card.append(link)
    preview.replaceWith(card)
  }
}
