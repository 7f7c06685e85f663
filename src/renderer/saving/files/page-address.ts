import { attributeOf, elementsOf, type PageTree } from '../page-tree.ts'
import { webUrl } from './web-address.ts'

/** How much of a file's beginning is searched for a browser's remark. Characters */
const HEAD_LENGTH = 20_000
/** SingleFile's remark, and the one that Internet Explorer began with and Chromium still writes. */
const REMARKS = [
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i,
  /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i,
]

/**
 * The address that a saved page came from: who saved it says so, otherwise the page itself.
 *
 * @returns an absolute http(s) address; null where none is named, or only that of a whole site
 */
export function findPageAddress(tree: PageTree, html: string): string | null {
  const head = html.slice(0, HEAD_LENGTH)
  for (const remark of REMARKS) {
    const address = openAddress(remark.exec(head)?.[1])
    if (address !== null) return address
  }
  const declared = [
    declaredBy(tree, 'link', { rel: /(?:^|\s)canonical(?:\s|$)/i }, 'href'),
    declaredBy(tree, 'meta', { property: /^og:url$/i }, 'content'),
    declaredBy(tree, 'base', {}, 'href'),
  ]
  for (const candidate of declared) {
    const address = openAddress(candidate)
    // The front page, or a folder, is what every page of a careless site names.
    if (address !== null && (!address.endsWith('/') || candidate !== declared[2]) && !isFront(address))
      return address
  }
  return null
}

function declaredBy(
  tree: PageTree,
  name: string,
  marks: Record<string, RegExp>,
  attribute: string,
): string | null {
  const element = elementsOf(tree, name).find((each) =>
    Object.entries(marks).every(([mark, form]) => form.test(attributeOf(each, mark) ?? '')),
  )
  return element ? attributeOf(element, attribute) : null
}

function openAddress(text: string | null | undefined): string | null {
  const url = text ? webUrl(text) : null
  if (!url) return null
  url.username = ''
  url.password = ''
  return url.href
}

function isFront(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}
