import { expect, it } from 'vitest'
import { PASS_NAMES } from '../../../src/main/extract/pipeline.ts'
import { deviationsOf, extractFixture, fixturePages, NO_DEVIATIONS } from './expected-page.ts'

const pages = fixturePages('passes')

it('every pass has a page of its own', () =>
  expect(pages.map(({ name }) => name).sort()).toEqual([...PASS_NAMES].sort()))

it.each(pages)('$name makes its page what it expects', (page) => {
  const { extraction, code } = extractFixture(page)
  expect(code).toBeUndefined()
  expect(extraction && deviationsOf(extraction, page.expected)).toEqual(NO_DEVIATIONS)
})

it.each(pages)('$name does it, and no other pass', (page) => {
  const { extraction } = extractFixture(page, { without: [page.name] })
  // No article at all is another one too.
  if (extraction) expect(deviationsOf(extraction, page.expected)).not.toEqual(NO_DEVIATIONS)
})
