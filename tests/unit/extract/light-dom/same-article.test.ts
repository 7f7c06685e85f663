import { describe, expect, it } from 'vitest'
import { parseLight } from '../../../../src/main/extract/light-dom/parse-light.ts'
import { extractFixture, fixturePages } from '../expected-page.ts'

describe('the light DOM and jsdom', () => {
  it.each([...fixturePages('pages'), ...fixturePages('passes')])('give the same article of $name', (page) => {
    expect(extractFixture(page, { dom: 'light' })).toEqual(extractFixture(page, { dom: 'jsdom' }))
  })
})

describe('what the light DOM has not', () => {
  const [element] = parseLight('<a href="/x">y</a>', 'https://example.org/').querySelectorAll('a')

  it('is said aloud, so that jsdom can take over', () => {
    expect(() => element?.hostname).toThrow('hostname')
    expect(() => element?.insertAdjacentHTML('beforeend', 'z')).toThrow()
  })
})
