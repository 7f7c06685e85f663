import { describe, expect, it } from 'vitest'
import { decideKind } from '../../../src/main/extract/kinds/decide-kind.ts'
import { documentOf, prose } from './html.ts'

const kindOf = (html: string, url?: string) => decideKind(documentOf(html, url))

describe('decideKind', () => {
  it.each([
    ['a generator', '<meta name="generator" content="Docutils 0.20: https://docutils.sourceforge.io/">'],
    ['a theme', `<main><div class="theme-doc-markdown markdown">${prose(2)}</div></main>`],
    ['the search box of documentation', '<meta name="docsearch:version" content="3.2">'],
    ['its type', '<script type="application/ld+json">{"@type":"TechArticle","headline":"A"}</script>'],
  ])('knows documentation by %s', (_, html) => expect(kindOf(html)).toBe('documentation'))

  it.each([
    ['https://docs.example.org/start', prose(2), 'documentation'],
    ['https://example.org/docs/t/start', '<pre>npm start</pre>', 'documentation'],
    ['https://developers.example.org/news', prose(2), 'article'],
    ['https://example.org/learn/lighthouses', prose(2), 'article'],
  ])('believes the address %s only together with code', (url, html, kind) =>
    expect(kindOf(html, url)).toBe(kind),
  )

  it('takes a wiki that shows commands for documentation, and no other', () => {
    const wiki = '<meta name="generator" content="MediaWiki 1.41.0">'
    expect(kindOf(`${wiki}<pre>ls</pre>`)).toBe('documentation')
    expect(kindOf(`${wiki}${prose(2)}`)).toBe('article')
  })
})
