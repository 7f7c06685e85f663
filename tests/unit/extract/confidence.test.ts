import { describe, expect, it } from 'vitest'
import { confidenceOf, type Evidence, missingWords } from '../../../src/main/extract/confidence.ts'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { prose } from './html.ts'

const evidence: Evidence = {
  foundBy: 'readability',
  words: 900,
  declaredWords: null,
  articleBodyWords: null,
  length: 5_000,
  removed: [],
}
const confidence = (changes: Partial<Evidence>) => confidenceOf({ ...evidence, ...changes })
const sentence = `${'The keeper counted the ships and wrote them into a ledger '.repeat(4)}.`

describe('confidence', () => {
  it('is high for a plain article', () => expect(confidence({})).toBeGreaterThan(0.9))

  it.each<[string, Partial<Evidence>]>([
    ['a thread', { foundBy: 'thread' }],
    ['a landmark', { foundBy: 'landmark' }],
    ['a page kept whole', { foundBy: 'whole-page' }],
    ['a text of many thousand words', { words: 6_000 }],
    ['much prose left behind', { removed: Array(20).fill({ pass: 'readability', text: sentence }) }],
    ['far fewer words than declared', { declaredWords: 2_400 }],
    ['far more words than declared', { declaredWords: 300 }],
    ['far fewer words than the declared text', { articleBodyWords: 2_400 }],
  ])('is lower for %s', (_, changes) => expect(confidence(changes)).toBeLessThan(confidence({})))

  it.each<[string, Partial<Evidence>]>([
    ['menus left behind', { removed: Array(50).fill({ pass: 'furniture', text: 'Home News Sport' }) }],
    ['a declared summary that is shorter', { articleBodyWords: 60 }],
  ])('is no lower for %s', (_, changes) => expect(confidence(changes)).toBe(confidence({})))

  it('is higher when the page declares as many words', () =>
    expect(confidence({ declaredWords: 910 })).toBeGreaterThan(confidence({})))
})

describe('words missing', () => {
  const report = (wordCount: unknown) => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Mills', wordCount })
    const html = `<title>Mills</title><script type="application/ld+json">${data}</script><article><h1>Mills</h1>${prose(10)}</article>`
    return extractArticle({ html, url: 'https://example.org/mills' }).report
  }

  it('are told of when the page says it has far more', () => {
    const { warnings, declaredWords, confidence } = report(2_400)
    expect(declaredWords).toBe(2_400)
    expect(warnings).toEqual([{ code: 'words-missing', declared: 2_400, found: 270 }])
    expect(confidence).toBeLessThan(report(270).confidence)
  })

  it.each([270, 330, '270', -5, 'many', null, 1e300])('are not for a word count of %s', (count) =>
    expect(report(count).warnings).toEqual([]),
  )

  it('are not where a few are', () => expect(missingWords(100, 40)).toEqual([]))
})
