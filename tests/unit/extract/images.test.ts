import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { chooseSource } from '../../../src/main/extract/prepare/choose-source.ts'
import { resolveImages } from '../../../src/main/extract/prepare/lazy-images.ts'
import { documentOf, prose } from './html.ts'

const sources = (html: string) => {
  const document = documentOf(`<body>${html}`, 'https://example.org/news/story.html')
  resolveImages(document)
  return [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'))
}
const PLACEHOLDER = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

describe('chooseSource', () => {
  it.each([
    ['the largest up to 2000 px', 'a.jpg 480w, b.jpg 1920w, c.jpg 2001w', 'b.jpg'],
    ['the smallest above, where all are larger', 'a.jpg 4000w, b.jpg 2400w', 'b.jpg'],
    ['the highest density', 'a.jpg, b.jpg 3x, c.jpg 2x', 'b.jpg'],
    ['nothing from nothing', '  ', null],
  ])('takes %s', (_, srcset, expected) => expect(chooseSource(srcset)).toBe(expected))
})

describe('resolveImages', () => {
  it.each([
    ['makes addresses absolute', '<img src="../a.jpg">', 'https://example.org/a.jpg'],
    ['reads data-src', `<img src="${PLACEHOLDER}" data-src="/b.jpg">`, 'https://example.org/b.jpg'],
    ['reads data-lazy-src', '<img src="blank.gif" data-lazy-src="c.png">', 'https://example.org/news/c.png'],
    ['reads data-original', '<img data-original="//cdn.example/d.jpg">', 'https://cdn.example/d.jpg'],
    ['reads data-srcset', '<img data-srcset="e.jpg 300w, f.jpg 900w">', 'https://example.org/news/f.jpg'],
    ['prefers srcset to src', '<img src="s.jpg" srcset="t.jpg 2x">', 'https://example.org/news/t.jpg'],
    ['reads an attribute of any name', '<img data-hero-image="/g.webp">', 'https://example.org/g.webp'],
    [
      'takes the noscript twin for a placeholder',
      `<img src="${PLACEHOLDER}"><noscript><img src="/h.jpg"></noscript>`,
      'https://example.org/h.jpg',
    ],
    [
      'keeps one of two twins',
      '<img src="/i.jpg"><noscript><img src="/i-small.jpg"></noscript>',
      'https://example.org/i.jpg',
    ],
    [
      'reads picture sources, but none for print or the dark',
      `<picture><source media="print" srcset="p.jpg"><source media="(prefers-color-scheme: dark)" srcset="d.jpg"><source srcset="j.jpg 800w, k.jpg 1600w"><img src="${PLACEHOLDER}" alt="a"></picture>`,
      'https://example.org/news/k.jpg',
    ],
    [
      'reads a picture without an image',
      '<picture><source data-srcset="l.jpg"></picture>',
      'https://example.org/news/l.jpg',
    ],
  ])('%s', (_, html, expected) => expect(sources(html)).toEqual([expected]))

  it.each([
    ['placeholders', `<img src="${PLACEHOLDER}">`],
    ['pixels', '<img src="/p.gif" width="1" height="1">'],
    ['trackers', '<img src="https://www.facebook.com/tr?id=1&ev=PageView">'],
    ['other schemes', '<img src="javascript:alert(1)">'],
  ])('drops %s', (_, html) => expect(sources(html)).toEqual([]))
})

describe('the images of an extraction', () => {
  it('come lead image first, absolute, none twice', () => {
    const html = `<title>Ships</title><meta property="og:image" content="/lead.jpg"><article><h1>Ships</h1>${prose(2)}
      <figure><img data-src="one.jpg"><figcaption>One</figcaption></figure>${prose(2)}<p><img src="/lead.jpg"></p><p><img src="one.jpg"></p>${prose(1)}</article>`
    const { article, images } = extractArticle({ html, url: 'https://example.org/a/b' })
    expect(article.leadImage).toBe('https://example.org/lead.jpg')
    expect(images).toEqual(['https://example.org/lead.jpg', 'https://example.org/a/one.jpg'])
    expect(article.bodyText).not.toContain('One')
    expect(article.contentHtml).toContain('<figcaption>One</figcaption>')
  })
})
