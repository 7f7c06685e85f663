import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../src/main/extract/decode.ts'
import { extractArticle } from '../../../src/main/extract/index.ts'
import type { Article } from '../../../src/shared/article.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'

/** What tests/fixtures/README.md says a page may expect. */
interface Expected {
  url: string
  contentType: string | null
  error?: string
  article?: Partial<Article>
  /** In, and not in, the running text. */
  contains?: string[]
  lacks?: string[]
  /** Selectors that match, and do not match, in contentHtml. */
  html?: string[]
  htmlLacks?: string[]
  /** How many images contentHtml shows. */
  images?: number
}

const PAGES = path.resolve(import.meta.dirname, '../../fixtures/pages')
const names = readdirSync(PAGES).filter((name) => existsSync(path.join(PAGES, name, 'expected.json')))

describe.each(names)('page %s', (name) => {
  const expected: Expected = JSON.parse(readFileSync(path.join(PAGES, name, 'expected.json'), 'utf8'))
  const outcome = extract(readFileSync(path.join(PAGES, name, 'source.html')), expected)

  if (expected.error !== undefined || outcome.extraction === undefined) {
    it(`fails with ${expected.error}`, () => expect(outcome.code).toBe(expected.error))
    return
  }
  const { article, images } = outcome.extraction
  const content = new JSDOM(article.contentHtml).window.document.body

  it('has its metadata', () => expect(article).toMatchObject(expected.article ?? {}))
  it('has its text', () => {
    expect((expected.contains ?? []).filter((text) => !article.bodyText.includes(text))).toEqual([])
  })
  it('has nothing else', () => {
    expect((expected.lacks ?? []).filter((text) => article.bodyText.includes(text))).toEqual([])
  })
  it('has its structure', () => {
    expect((expected.html ?? []).filter((selector) => !content.querySelector(selector))).toEqual([])
    expect((expected.htmlLacks ?? []).filter((selector) => content.querySelector(selector))).toEqual([])
  })
  it('has its images', () => {
    if (expected.images !== undefined) expect(content.querySelectorAll('img')).toHaveLength(expected.images)
    for (const image of content.querySelectorAll('img')) expect(images).toContain(image.src)
  })
})

function extract(bytes: Uint8Array, { url, contentType }: Expected) {
  try {
    return { extraction: extractArticle({ html: decodePage(bytes, contentType).html, url }), code: undefined }
  } catch (thrown) {
    return { extraction: undefined, code: toFailure(thrown).code }
  }
}
