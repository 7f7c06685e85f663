import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../../src/main/extract/decode.ts'
import type { Extraction } from '../../../../src/main/extract/extraction.ts'
import { extractArticle } from '../../../../src/main/extract/index.ts'
import { parseLight } from '../../../../src/main/extract/light-dom/parse-light.ts'
import { toFailure } from '../../../../src/shared/errors/recto-error.ts'

const PAGES = path.resolve(import.meta.dirname, '../../../fixtures/pages')
const names = readdirSync(PAGES).filter((name) => existsSync(path.join(PAGES, name, 'expected.json')))

describe('the light DOM and jsdom', () => {
  it.each(names)('give the same article of %s', (name) => {
    const { url, contentType } = JSON.parse(readFileSync(path.join(PAGES, name, 'expected.json'), 'utf8'))
    const { html } = decodePage(readFileSync(path.join(PAGES, name, 'source.html')), contentType)
    const extract = (dom: 'light' | 'jsdom'): Extraction | string => {
      try {
        return extractArticle({ html, url }, { dom })
      } catch (thrown) {
        return toFailure(thrown).code
      }
    }
    expect(extract('light')).toEqual(extract('jsdom'))
  })
})

describe('what the light DOM has not', () => {
  const [element] = parseLight('<a href="/x">y</a>', 'https://example.org/').querySelectorAll('a')

  it('is said aloud, so that jsdom can take over', () => {
    expect(() => element?.hostname).toThrow('hostname')
    expect(() => element?.insertAdjacentHTML('beforeend', 'z')).toThrow()
  })
})
