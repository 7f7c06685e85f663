import { describe, expect, it } from 'vitest'
import { formatArticle } from '../../../src/main/publish/format-article.ts'
import type { Article } from '../../../src/shared/article.ts'
import { embeddedImageAddress, fileAddress } from '../../../src/shared/file-address.ts'

const article: Article = {
  url: 'https://example.org/story?a=1&b=2',
  canonicalUrl: null,
  title: 'Boats & *stars* <at> night',
  byline: 'Ada Marsh',
  siteName: 'The Harbour',
  publishedTime: '2026-03-01T08:00:00+01:00',
  modifiedTime: null,
  lang: 'en',
  dir: 'ltr',
  excerpt: null,
  leadImage: null,
  wordCount: 9,
  readingMinutes: 1,
  contentHtml: [
    '<p>First <strong>words</strong>.</p>',
    '<pre data-language="python"><code>print("`" * 3)\n```\n</code></pre>',
    '<table><caption>The fleet</caption><thead><tr><th>Boat</th><th>Length</th></tr></thead><tbody><tr><td>Pip</td><td>4 m</td></tr></tbody></table>',
    '<p>E = mc<sup>2</sup>, as noted<sup><a href="#recto-1">1</a></sup>.</p>',
    '<figure><img src="https://example.org/a.png" alt="A boat"><figcaption>Pip at rest</figcaption></figure>',
  ].join(''),
  bodyText: 'First words.',
}

describe('Markdown', () => {
  const markdown = formatArticle(article, 'article', 'markdown')

  it('begins with the title, as words', () => expect(markdown).toMatch(/^# Boats & \\\*stars\\\*/))
  it('names who, where, when and the address', () =>
    expect(markdown).toContain('Ada Marsh · The Harbour · 2026-03-01 · <https://example.org/story?a=1&b=2>'))
  it('fences code so that the code’s own fences cannot end it', () =>
    expect(markdown).toContain('````python\nprint("`" * 3)\n```\n````'))
  it('keeps tables', () =>
    expect(markdown).toMatch(/\| Boat \| Length \|\n\| --- \| --- \|\n\| Pip \| 4 m \|/))
  it('gives a head over two columns a cell for each', () => {
    const contentHtml =
      '<table><thead><tr><th colspan="2" scope="col">Heron</th></tr></thead><tbody><tr><th scope="row">Legs</th><td>2</td></tr></tbody></table>'
    expect(formatArticle({ ...article, contentHtml }, 'article', 'markdown')).toMatch(
      /\| Heron \|\s+\|\n\| --- \| --- \|\n\| Legs \| 2 +\|$/,
    )
  })
  it('keeps tables’ captions', () => expect(markdown).toContain('The fleet\n\n| Boat'))
  it('keeps what is raised, and no link that leads nowhere', () =>
    expect(markdown).toContain('E = mc<sup>2</sup>, as noted<sup>1</sup>.'))
  it('writes footnotes as definitions, their blocks indented, without the way back', () => {
    const way = (id: string) => `<a href="#recto-fnref-${id}" role="doc-backlink">↩</a>`
    const contentHtml = `<p>Fog<sup><a href="#recto-fn-1" id="recto-fnref-1" role="doc-noteref">1</a></sup> and rain<sup><a href="#recto-fn-4" id="recto-fnref-4" role="doc-noteref">4</a></sup>.</p><section data-kind="footnotes" role="doc-endnotes"><ol><li id="recto-fn-1"><p>So the <em>ledger</em>.</p><p>And the log. ${way('1')}</p></li><li id="recto-fn-4" value="4">Mostly. ${way('4')}</li></ol></section>`
    expect(formatArticle({ ...article, contentHtml }, 'article', 'markdown')).toMatch(
      /\nFog\[\^1\] and rain\[\^4\]\.\n\n\[\^1\]: So the \*ledger\*\.\n\n {4}And the log\.\n\n\[\^4\]: Mostly\.$/,
    )
  })
  it('keeps images with their captions', () =>
    expect(markdown).toMatch(/!\[A boat\]\(https:\/\/example\.org\/a\.png\)\s+\*Pip at rest\*/))
})

it.each(['markdown', 'html', 'text'] as const)('names no address that Recto has made up in %s', (format) => {
  const hash = 'ab'.repeat(32)
  const leadImage = embeddedImageAddress(hash)
  const read = { ...article, url: fileAddress(hash, 'fog.html'), leadImage, siteName: null }
  expect(formatArticle(read, 'article', format)).not.toMatch(/recto\.invalid/)
})

it.each(['markdown', 'html', 'text'] as const)('names no file’s path in %s', (format) => {
  const read = { ...article, url: 'file:///home/ada/pages/fog.html', canonicalUrl: null, siteName: null }
  expect(formatArticle(read, 'article', format)).not.toMatch(/file:|home/)
})

describe('formulas in Markdown', () => {
  const math = (tex: string, display = '') =>
    `<math${display && ' display="block"'}><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`
  const body = (contentHtml: string) =>
    formatArticle({ ...article, contentHtml }, 'article', 'markdown')
      .split('\n\n')
      .slice(2)
      .join('\n\n')

  it.each([
    ['within a sentence', `<p>So ${math('a_1 * b_1')} is.</p>`, 'So $a_1 * b_1$ is.'],
    ['on lines of their own', `<p>So</p><p>${math('x^2', 'block')}</p>`, 'So\n\n$$\nx^2\n$$'],
    ['in a heading', `<h2>Of ${math('x^2', 'block')}</h2>`, '## Of $x^2$'],
    ['with dollars of their own', `<p>${math('\\text{$x$}')}</p>`, '`\\text{$x$}`'],
    ['without TeX', '<p><math><mi>x</mi><mo>=</mo><mn>2</mn></math></p>', 'x\\=2'],
    [
      'in a cell',
      `<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>${math('|x|', 'block')}</td></tr></tbody></table>`,
      '| a   |\n| --- |\n| $\\vert x\\vert $ |',
    ],
  ])('%s', (_, html, expected) => expect(body(html)).toBe(expected))
})

describe('HTML', () => {
  const html = formatArticle(article, 'article', 'html')

  it('is a whole document that names its language', () =>
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/))
  it('escapes what is text', () => {
    expect(html).not.toContain('<at>')
    expect(html).toContain('https://example.org/story?a=1&#38;b=2')
  })
})

it('text is the title, the source and the running text', () =>
  expect(formatArticle(article, 'article', 'text')).toBe(
    `${article.title}\n\nAda Marsh · The Harbour · 2026-03-01\n\nFirst words.`,
  ))

it('JSON is one line to every reader of lines', () => {
  const json = formatArticle({ ...article, bodyText: 'one\u2028two' }, 'article', 'json')
  expect(json).not.toMatch(/[\n\u2028]/)
  expect(JSON.parse(json).bodyText).toBe('one\u2028two')
})

it('JSON is one line and the whole article', () => {
  const json = formatArticle(article, 'article', 'json')
  expect(json).not.toContain('\n')
  expect(JSON.parse(json)).toEqual(article)
})
