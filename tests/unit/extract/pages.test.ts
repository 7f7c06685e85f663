import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { deviationsOf, extractFixture, fixturePages, NO_DEVIATIONS } from './expected-page.ts'

describe.each(fixturePages('pages'))('page $name', (page) => {
  const { expected } = page
  const { extraction, code } = extractFixture(page)

  if (expected.error !== undefined || extraction === undefined) {
    it(`fails with ${expected.error}`, () => expect(code).toBe(expected.error))
    return
  }

  it('is what it expects', () => expect(deviationsOf(extraction, expected)).toEqual(NO_DEVIATIONS))

  it('lists its images', () => {
    const content = new JSDOM(extraction.article.contentHtml).window.document.body
    for (const image of content.querySelectorAll('img')) expect(extraction.images).toContain(image.src)
  })
})
