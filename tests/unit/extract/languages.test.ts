import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { settleLanguages } from '../../../src/main/extract/prepare/languages.ts'
import { documentOf, prose } from './html.ts'

const TEXT = 'قال الحارس إن السفن كانت كثيرة في تلك الليلة، وإن الضباب لم يرتفع إلا مع الفجر.'
const AR = 'lang="ar" dir="rtl"'
const PARAGRAPH = `<p ${AR}>${TEXT}</p>`

/** What a whole extraction makes of some markup in the middle of an English page. */
function extracted(html: string): string {
  const page = `<html lang="en"><title>Log</title><article><h1>Log</h1>${prose(4)}<hr>${html}<hr>${prose(4)}</article>`
  const { contentHtml } = extractArticle({ html: page, url: 'https://example.org/log' }).article
  return contentHtml.replace(/\n/g, '').split('<hr>')[1] ?? ''
}

describe('language and direction come through a whole extraction', () => {
  it.each([
    [
      'of a quote',
      `<blockquote ${AR}><p>${TEXT}</p></blockquote>`,
      `<blockquote ${AR}><p>${TEXT}</p></blockquote>`,
    ],
    ['of a paragraph', PARAGRAPH, PARAGRAPH],
    [
      'of words',
      '<p>He said <span lang="fr">à bientôt</span>, <i lang="la">vale</i> and <bdi dir="rtl">שלום</bdi>.</p>',
      '<p>He said <span lang="fr">à bientôt</span>, <i lang="la">vale</i> and <bdi dir="rtl">שלום</bdi>.</p>',
    ],
    ['of a box around a paragraph', `<div ${AR}><p>${TEXT}</p></div>`, PARAGRAPH],
    ['of boxes around boxes', `<div ${AR}><div><div><p>${TEXT}</p></div></div></div>`, PARAGRAPH],
    ['of a box of text', `<div ${AR}>${TEXT}</div>`, PARAGRAPH],
    ['of a box in a box, each saying one', `<div dir="rtl"><div lang="ar">${TEXT}</div></div>`, PARAGRAPH],
    ['of a box in an item', `<ul><li><div ${AR}>${TEXT}</div></li></ul>`, `<ul><li>${PARAGRAPH}</li></ul>`],
    [
      'of a box in a quote',
      `<blockquote><div ${AR}>${TEXT}</div></blockquote>`,
      `<blockquote>${PARAGRAPH}</blockquote>`,
    ],
    [
      'of paragraphs parted by breaks',
      `<div ${AR}>${TEXT}<br><br>${TEXT}!</div>`,
      `${PARAGRAPH}<p ${AR}>${TEXT}!</p>`,
    ],
    ['of a layout table', `<table ${AR}><tr><td>${TEXT}</td></tr></table>`, PARAGRAPH],
    [
      'of a figure without a picture',
      `<figure ${AR}><blockquote><p>${TEXT}</p></blockquote></figure>`,
      `<blockquote ${AR}><p>${TEXT}</p></blockquote>`,
    ],
    [
      'of a box in a heading',
      '<h2><div lang="de">Über</div></h2><p>x</p>',
      '<h2 lang="de">Über</h2><p>x</p>',
    ],
    [
      'in XML’s words',
      '<p xml:lang="de">Der Wärter zählte die Schiffe.</p>',
      '<p lang="de">Der Wärter zählte die Schiffe.</p>',
    ],
  ])('%s', (_, html, expected) => expect(extracted(html)).toBe(expected))
})

const settled = (html: string) => {
  const document = documentOf(`<html lang="en-GB"><body>${html}`)
  settleLanguages(document.body)
  return document.body.innerHTML
}

describe('boxes', () => {
  it.each([
    ['hand nothing down that holds anyway', '<div lang="en"><p>a</p></div>', '<div lang="en"><p>a</p></div>'],
    [
      'hand nothing down to what says it itself',
      '<div lang="ar"><p lang="fa">a</p><p>b</p></div>',
      '<div lang="ar"><p lang="fa">a</p><p lang="ar">b</p></div>',
    ],
    [
      'hand the page’s own language down where another is around them',
      '<div lang="ar"><div lang="en"><p>a</p></div></div>',
      '<div lang="ar"><div lang="en"><p lang="en">a</p></div></div>',
    ],
    [
      'hand nothing to what is within an element that stays',
      '<div lang="ar"><ul><li><p>a</p></li></ul></div>',
      '<div lang="ar"><ul lang="ar"><li><p>a</p></li></ul></div>',
    ],
    ['are left alone where the direction is open', '<div dir="auto">a</div>', '<div dir="auto">a</div>'],
  ])('%s', (_, html, expected) => expect(settled(html)).toBe(expected))

  it('say the same the second time', () => {
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constant('a'),
        fc
          .tuple(
            fc.constantFrom('div', 'p', 'section', 'span', 'blockquote', 'figure', 'h2', 'x-y'),
            fc.constantFrom('', ' lang="ar"', ' dir="rtl"', ' lang="en"', ' lang="ar" dir="ltr"'),
            fc.array(tie('node'), { maxLength: 3 }),
          )
          .map(([name, said, inner]) => `<${name}${said}>${inner.join('')}</${name}>`),
      ),
    }))
    fc.assert(
      fc.property(node, (html) => {
        const document = documentOf(`<html lang="en"><body>${html}`)
        settleLanguages(document.body)
        const once = document.body.innerHTML
        settleLanguages(document.body)
        expect(document.body.innerHTML).toBe(once)
      }),
      { numRuns: 80 },
    )
  })
})
