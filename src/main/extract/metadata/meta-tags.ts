export type MetaTags = (...names: string[]) => string | null

/**
 * The document's meta tags (OpenGraph, Dublin Core, Highwire's citation_*, plain names and microdata),
 * as a function that answers the first non-empty value among several names. Names are in lower case.
 */
export function readMetaTags(document: Document): MetaTags & { all(name: string): string[] } {
  const values = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim()
    if (content === '') continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue
        const key = name.replace(/^(dc|dcterms|og|article|parsely|sailthru)[._:-]/, '$1:')
        const known = values.get(key)
        if (known) known.push(content)
        else values.set(key, [content])
      }
    }
  }
  const all = (name: string) => values.get(name) ?? []
  const first = (...names: string[]) => {
    for (const name of names) {
      const value = values.get(name)?.[0]
      if (value !== undefined) return value
    }
    return null
  }
  return Object.assign(first, { all })
}
