import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyTextOf } from '../../../../src/main/extract/body-text.ts'
import type { Extraction } from '../../../../src/main/extract/extraction.ts'
import { isSameTitle } from '../../../../src/main/extract/pages/same-story.ts'
import { stitch } from '../../../../src/main/extract/pages/stitch.ts'
import { sanitize } from '../../../../src/main/extract/sanitize.ts'
import { SAMPLE_REPORT } from '../../sample-report.ts'

const page = (contentHtml: string, more: Partial<Extraction['article']> = {}): Extraction => ({
  article: {
    url: 'https://harbour.example/fog',
    canonicalUrl: null,
    title: 'The fog',
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    lang: 'en',
    dir: 'ltr',
    excerpt: null,
    leadImage: null,
    wordCount: 0,
    readingMinutes: 0,
    contentHtml,
    bodyText: bodyTextOf(sanitize(contentHtml)),
    ...more,
  },
  images: [...contentHtml.matchAll(/src="([^"]+)"/g)].map(([, source]) => source ?? ''),
  report: SAMPLE_REPORT,
  links: { nextPage: null, singlePage: null },
})
const stitched = (...pages: string[]) => {
  const [first, ...others] = pages.map((html) => page(html))
  return stitch([first ?? page(''), ...others])
}
const standfirst = '<p>The fog came in on a Tuesday and stayed until the harbour had forgotten the sun.</p>'
const picture = '<figure><img src="https://harbour.example/fog.png"><figcaption>Fog</figcaption></figure>'

describe('stitch', () => {
  it('puts pages one behind the other', () => {
    const { article, images } = stitched(
      '<p>One <img src="https://a.example/1.png"></p>',
      '<h2>Two</h2><p>Three</p>',
      '<p>Four <img src="https://a.example/4.png"></p>',
    )
    expect(article.bodyText).toBe('One\n\nTwo\n\nThree\n\nFour')
    expect(article.wordCount).toBe(4)
    expect(images).toEqual(['https://a.example/1.png', 'https://a.example/4.png'])
  })

  it('leaves out what a page repeats, and says so', () => {
    const { article, report } = stitched(
      `${picture}${standfirst}<p>One</p>`,
      `<h2>Fog</h2>${standfirst}<p>Two</p>${picture}`,
    )
    expect(article.contentHtml.match(/<figure>/g)).toHaveLength(1)
    expect(article.bodyText.match(/Tuesday/g)).toHaveLength(1)
    expect(report.removed.map(({ pass }) => pass)).toEqual(['repeated-on-page', 'repeated-on-page'])
  })

  it('lets short paragraphs and headings come again in the middle', () => {
    const half = (name: string) => `<h2>${name}</h2><p>Good</p><p>No.</p><p>${name} is what it was.</p>`
    expect(stitched(half('Rope'), half('Sail')).article.bodyText.match(/No\./g)).toHaveLength(2)
  })

  it('leaves a repeated page out', () => {
    expect(stitched('<p>One</p><p>Two</p>', '<p>One</p><p>Two</p>').article.bodyText).toBe('One\n\nTwo')
  })

  it('keeps each page’s notes to itself', () => {
    const html = '<p>Note <a href="#recto-1">1</a></p><p id="recto-1">Note</p>'
    const { article } = stitched(html, html.replaceAll('Note', 'Other'))
    const body = sanitize(article.contentHtml)
    for (const link of body.querySelectorAll('a')) {
      expect(body.querySelectorAll(link.getAttribute('href') ?? '')).toHaveLength(1)
    }
    expect(body.querySelectorAll('a')).toHaveLength(2)
  })

  it('gathers the notes of every page in one list, numbered through', () => {
    const page = (name: string) =>
      `<p>${name}<sup><a href="#recto-fn-1" id="recto-fnref-1" role="doc-noteref">1</a></sup></p><section data-kind="footnotes" role="doc-endnotes"><ol><li id="recto-fn-1">Of ${name} <a href="#recto-fnref-1" role="doc-backlink">↩</a></li></ol></section>`
    const { contentHtml, bodyText } = stitched(page('rope'), page('sail')).article
    expect(bodyText).toBe('rope[1]\n\nsail[2]\n\nOf rope\nOf sail')
    expect(contentHtml.match(/<section/g)).toHaveLength(1)
    expect(contentHtml).toContain('<li id="recto-fn-2">Of sail <a href="#recto-fnref-2"')
  })

  it('loses nothing and doubles nothing', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    const paragraph = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
    const pages = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(pages, fc.boolean(), (pages, repeat) => {
        const shown = pages.map((texts) => (repeat ? [standfirst.slice(3, -4), ...texts] : texts))
        const { article } = stitched(...shown.map((texts) => texts.map((text) => `<p>${text}</p>`).join('')))
        const lines = article.bodyText.split('\n\n')
        const wanted = shown.flat()
        expect(new Set(lines)).toEqual(new Set(wanted))
        for (const text of new Set(wanted)) {
          const onMostOfOnePage = Math.max(...shown.map((texts) => texts.filter((t) => t === text).length))
          const found = lines.filter((line) => line === text).length
          expect(found).toBeGreaterThanOrEqual(onMostOfOnePage)
          if (text.length >= 40) expect(found).toBe(onMostOfOnePage)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('isSameTitle', () => {
  it.each([
    ['The fog', 'The fog', true],
    ['The fog', 'The fog – Page 2', true],
    ['The fog', 'The fog (2/5)', true],
    ['Der Nebel - Seite 2', 'Der Nebel - Seite 3', true],
    ['The long grey fog', 'The long grey fog: what it hid', true],
    ['The fog', 'The rain', false],
    ['Chapter 1: Fog', 'Chapter 2: Rain', false],
    ['Chapter 1', 'Chapter 2', false],
    ['The fog, part 1', 'The fog, part 2', false],
  ])('%s, %s: %s', (first, second, same) => expect(isSameTitle(first, second)).toBe(same))
})
