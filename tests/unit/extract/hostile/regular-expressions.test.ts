import { expect, it } from 'vitest'
import { bodyTextOf } from '../../../../src/main/extract/body-text.ts'
import { copyLeadFigure } from '../../../../src/main/extract/candidates/lead-figure.ts'
import { findArticle } from '../../../../src/main/extract/candidates/readability.ts'
import { decodePage } from '../../../../src/main/extract/decode.ts'
import { parseDate } from '../../../../src/main/extract/metadata/dates/parse-date.ts'
import { readMetadata } from '../../../../src/main/extract/metadata/index.ts'
import { pagesOf } from '../../../../src/main/extract/pages/page-number.ts'
import { isSameTitle } from '../../../../src/main/extract/pages/same-story.ts'
import { matchesGlob } from '../../../../src/main/extract/site-rules/glob.ts'
import { standardiseCode } from '../../../../src/main/extract/standardise/code.ts'
import { standardiseFigures } from '../../../../src/main/extract/standardise/figures.ts'
import { stripInert } from '../../../../src/main/extract/strip-inert.ts'
import { isWall } from '../../../../src/main/extract/walls.ts'
import { contentKind } from '../../../../src/main/fetch/content-kind.ts'
import { countTags } from '../../../../src/shared/count-tags.ts'
import { documentOf, prose } from '../html.ts'

/** Characters of bait: enough for a square to show, few enough for a test. */
const LENGTH = 40_000
const RUNS = 5
/** How many times the time of the same length of plain words; a square is beyond a thousand. */
const GENEROUS = 40
/** Milliseconds below which a clock tells nothing on a busy machine. */
const UNMEASURABLE = 12

type Work = (bait: string) => () => unknown
const inPage =
  (around: (bait: string) => string, work: (document: Document) => unknown): Work =>
  (bait) => {
    const document = documentOf(around(bait))
    return () => work(document)
  }
const meta = (name: string) =>
  inPage((bait) => `<meta name="${name}" content="${bait}"><h1>x</h1><p>y`, readMetadata)

const baits: [string, Work, string, string?][] = [
  ['a type of script', (bait) => () => stripInert(`<script type=${bait}x></script>`), ' '],
  ['a type of script, word for word', (bait) => () => stripInert(`<script ${bait}></script>`), 'type= '],
  ['tags', (bait) => () => countTags(bait, { elements: 1e9, open: 1e9 }), '<'],
  ['tags without names', (bait) => () => countTags(bait, { elements: 1e9, open: 1e9 }), '</'],
  ['a charset', (bait) => () => decodePage(new Uint8Array(), `text/html; ${bait}`), 'charset '],
  [
    'the end of code, in its text',
    inPage(
      (bait) => `<pre>a${bait}b</pre>`,
      ({ body }) => bodyTextOf(body),
    ),
    '\n',
  ],
  [
    'the end of code',
    inPage(
      (bait) => `<pre>a${bait}b</pre>`,
      ({ body }) => standardiseCode(body),
    ),
    '\n',
  ],
  [
    'a language of code',
    inPage(
      (bait) => `<pre class="${bait}">a</pre>`,
      ({ body }) => standardiseCode(body),
    ),
    'lang ',
  ],
  [
    'a counter',
    inPage(
      (bait) => `<p>1${bait}x</p>`,
      ({ body }) => standardiseFigures(body),
    ),
    ' ',
  ],
  ['a title’s separators', inPage((bait) => `<title>${bait}</title><p>x`, readMetadata), ' | a'],
  ['a title’s bars', inPage((bait) => `<title>${bait}</title><p>x`, readMetadata), '|'],
  ['a title’s bars, read by Readability', inPage((bait) => `<title>${bait}</title><p>x`, findArticle), '|'],
  ['a title’s entities', inPage((bait) => `<title>${bait}</title><p>x`, readMetadata), '&amp;#1'],
  ['a heading', inPage((bait) => `<h1>${bait}</h1><p>x`, readMetadata), '# '],
  [
    'an image’s attribute, read by Readability',
    inPage((bait) => `<article><img class=lazy src=a data-a="${bait} x">${prose(5)}</article>`, findArticle),
    '.jpg',
  ],
  [
    'a size in a picture’s name',
    inPage(
      (bait) => `<img src="/${bait}z">`,
      (document) => copyLeadFigure(document, 'https://example.org/b.png'),
    ),
    '-1x',
  ],
  [
    'sizes in a picture’s name',
    inPage(
      (bait) => `<img src="/${bait}z">`,
      (document) => copyLeadFigure(document, 'https://example.org/b.png'),
    ),
    '_100x100',
  ],
  ['an author', meta('author'), '._'],
  ['an author’s tags', meta('author'), '<'],
  ['a date', meta('date'), '1 jan '],
  ['a date’s spaces', (bait) => () => parseDate(`1${bait}x`), ' '],
  ['a description', meta('description'), '<a'],
  [
    'JSON-LD',
    inPage((bait) => `<script type="application/ld+json">${bait}</script><p>x`, readMetadata),
    ', ',
  ],
  [
    'JSON-LD in comments',
    inPage((bait) => `<script type="application/ld+json">${bait}</script><p>x`, readMetadata),
    '/* ',
  ],
  [
    'a type in JSON-LD',
    inPage((bait) => `<script type="application/ld+json">{"@type":"${bait}"}</script><p>x`, readMetadata),
    '/',
  ],
  ['a wall', inPage((bait) => `<title>${bait}</title><p>${bait}`, isWall), 'verify that '],
  ['a page’s number', (bait) => () => pagesOf(new URL(`https://a.example/${bait}x`)), '-page-1'],
  ['a page’s number in digits', (bait) => () => pagesOf(new URL(`https://a.example/${bait}x`)), '/1'],
  ['titles of pages', (bait) => () => isSameTitle(bait, `${bait}x`), ' page 1'],
  ['a glob', (bait) => () => matchesGlob(bait, '/*a*a*a*a*b'), 'a', '/'],
  ['the start of a page', (bait) => () => contentKind(null, new TextEncoder().encode(bait)), '<!-- '],
]

it.each(baits)('takes time in proportion to the length: %s', (_, work, bait, before = '') => {
  const of = (part: string) => work(before + part.repeat(Math.ceil(LENGTH / part.length)))
  const limit = Math.max(UNMEASURABLE, median(of('words ')))
  expect(median(of(bait))).toBeLessThan(limit * GENEROUS)
})

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}
