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

  it.each([
    ['its type', '<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>'],
    ['its microdata', '<main itemscope itemtype="https://schema.org/QAPage"></main>'],
    [
      'the marks of a known program',
      `<div class="post"><div class="postbody"><div class="content">${prose(1)}</div></div></div>`.repeat(2),
    ],
  ])('knows a discussion by %s', (_, html) => expect(kindOf(html)).toBe('discussion'))

  it('knows a discussion by what repeats, where the address lets one expect it', () => {
    const posts = ['ann', 'bo', 'cy']
      .map((name) => `<div><a href="/user/${name}">${name}</a><div class="says">${prose(1)}</div></div>`)
      .join('')
    expect(kindOf(posts, 'https://example.org/forum/tides')).toBe('discussion')
    expect(kindOf(posts, 'https://example.org/2024/tides')).toBe('article')
    const comments = `${prose(3)}<div id="comments">${posts}</div>`
    expect(kindOf(comments, 'https://community.example.org/tides')).toBe('article')
  })

  it.each([
    ['https://example.org/viewtopic.php?f=2&t=7', 'discussion'],
    ['https://example.org/t/tides/318', 'discussion'],
    ['https://example.org/topics/walking/best-boots', 'article'],
  ])('reads %s', (url, kind) => expect(kindOf(prose(2), url)).toBe(kind))

  it('does not take questions under an article for a discussion', () => {
    const article = '<script type="application/ld+json">[{"@type":"Article"},{"@type":"QAPage"}]</script>'
    const faq = `<div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemtype="https://schema.org/Question">${prose(1)}</div></div>`
    expect(kindOf(article + prose(3))).toBe('article')
    expect(kindOf(prose(3) + faq)).toBe('article')
  })
})
