import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../../src/main/extract/index.ts'
import { extractFixture, fixturePages } from '../expected-page.ts'
import { correct, inspect, textOfHtml } from './correction-pages.ts'

const words = fc
  .array(fc.constantFrom('harbour', 'keeper', 'lamp', 'gulls', 'tide', 'ledger', 'fog', 'quay', 'rope'), {
    minLength: 22,
    maxLength: 40,
  })
  .map((list) => `${list.join(' ')}.`)

/** A part of a page: text, a list, a frame around text, or one of the things that cleaning takes. */
const part = fc.oneof(
  words.map((text) => `<p>${text}</p>`),
  words.map((text) => `<div class="box"><p>${text}</p><p>And ${text}</p></div>`),
  words.map((text) => `<ul><li>${text}</li><li>Or ${text}</li></ul>`),
  words.map((text) => `<aside class="related-posts"><a href="/x">More</a> ${text}</aside>`),
  words.map((text) => `<div class="newsletter"><p>${text}</p></div>`),
  words.map((text) => `<blockquote>${text}</blockquote>`),
)
/** Each part of a page bears a number, so that no two are alike. */
const page = fc
  .array(part, { minLength: 4, maxLength: 12 })
  .map(
    (parts) =>
      `<title>A tale of ropes</title><main>${parts.map((html, i) => html.replace(/>(?=\w)/g, `>Part ${i} tells: `)).join('')}</main>`,
  )

const RUNS = { numRuns: 60 }

function attempt(html: string) {
  try {
    return inspect(html)
  } catch {
    // Some of these are no articles.
    return null
  }
}

/** The texts of what is shown, but for one block. */
const others = (blocks: ReturnType<typeof inspect>['blocks'], but: string) =>
  blocks
    .filter(({ leftOutBy, html }) => leftOutBy === null && html !== but)
    .map(({ html }) => textOfHtml(html))

describe('for every page', () => {
  it('a correction that removes a block never removes others', () => {
    fc.assert(
      fc.property(page, fc.nat(), (html, which) => {
        const before = attempt(html)
        const shown = before?.blocks.filter(({ leftOutBy, target }) => leftOutBy === null && target) ?? []
        const block = shown[which % Math.max(1, shown.length)]
        if (!before || !block || shown.length < 3) return
        const after = inspect(html, [correct('remove', block)])
        expect(after.met).toEqual({ c: 1 })
        expect(others(after.blocks, block.html)).toEqual(others(before.blocks, block.html))
      }),
      RUNS,
    )
  })

  it('a correction that puts a block back changes no other', () => {
    fc.assert(
      fc.property(page, fc.nat(), (html, which) => {
        const before = attempt(html)
        const gone = before?.blocks.filter(({ leftOutBy, target }) => leftOutBy !== null && target) ?? []
        const block = gone[which % Math.max(1, gone.length)]
        if (!before || !block) return
        const after = inspect(html, [correct('keep', block)])
        const put = after.blocks.filter(({ correctionId }) => correctionId === 'c')
        expect(put.map(({ html: part }) => textOfHtml(part)).join(' ')).toBe(textOfHtml(block.html))
        const rest = after.blocks.filter(
          ({ leftOutBy, correctionId }) => leftOutBy === null && correctionId === null,
        )
        expect(rest.map(({ html: part }) => textOfHtml(part))).toEqual(others(before.blocks, ''))
      }),
      RUNS,
    )
  })

  it('putting back and taking that back is the identity', () => {
    fc.assert(
      fc.property(page, fc.nat(), (html, which) => {
        const before = attempt(html)
        const gone = before?.blocks.filter(({ leftOutBy, target }) => leftOutBy !== null && target) ?? []
        const block = gone[which % Math.max(1, gone.length)]
        if (!before || !block) return
        const keep = correct('keep', block)
        const again = inspect(html, [keep, { ...keep, id: 'd', action: 'remove' }])
        expect(again.contentHtml).toBe(before.contentHtml)
      }),
      RUNS,
    )
  })
})

describe('for every page of the fixtures', () => {
  const pages = fixturePages('pages').filter((fixture) => !fixture.expected.error)

  it.each(pages)('$name is cleaned as if nobody looked, and told of alike by both DOMs', (fixture) => {
    const plain = extractFixture(fixture).extraction
    const light = extractFixture(fixture, { inspect: true, dom: 'light' }).extraction
    const jsdom = extractFixture(fixture, { inspect: true, dom: 'jsdom' }).extraction
    expect(light?.article).toEqual(plain?.article)
    expect(light?.inspection).toEqual(jsdom?.inspection)
    expect(light?.inspection?.page.blocks.length).toBeGreaterThan(0)
  })

  it.each(pages)('$name gets back what was left out, without losing anything', (fixture) => {
    const { url } = fixture.expected
    const before = extractArticle({ html: fixture.html, url }, { inspect: true })
    const gone = (before.inspection?.page.blocks ?? []).filter(({ leftOutBy, target }) => leftOutBy && target)
    const corrections = gone.map((block, i) => correct('keep', block, `${i}`))
    const { article, inspection } = extractArticle(
      { html: fixture.html, url },
      { corrections, inspect: true },
    )
    expect(Object.values(inspection?.met ?? {}).every((count) => count === 1)).toBe(true)
    const lines = before.article.bodyText.split('\n').filter((line) => line.length > 40)
    const folded = article.bodyText.replace(/\s+/g, ' ')
    expect(lines.filter((line) => !folded.includes(line.replace(/\s+/g, ' ')))).toEqual([])
  })
})
