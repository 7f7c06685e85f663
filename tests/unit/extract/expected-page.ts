import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { inProject } from '../../../scripts/project.ts'
import { decodePage } from '../../../src/main/extract/decode.ts'
import type { Extraction, ExtractOptions } from '../../../src/main/extract/extraction.ts'
import { extractArticle } from '../../../src/main/extract/index.ts'
import type { Article } from '../../../src/shared/article.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'

/** What tests/fixtures/README.md says a page may expect. */
export interface Expected {
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

export interface FixturePage {
  name: string
  expected: Expected
  html: string
}

/** The pages of a folder in tests/fixtures: each a folder with source.html and expected.json. */
export function fixturePages(folder: 'pages' | 'passes'): FixturePage[] {
  const root = inProject(`tests/fixtures/${folder}`)
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const expected: Expected = JSON.parse(readFileSync(path.join(root, name, 'expected.json'), 'utf8'))
      const { html } = decodePage(readFileSync(path.join(root, name, 'source.html')), expected.contentType)
      return { name, expected, html }
    })
}

/** What a page gives, or the code of its failure. */
export function extractFixture({ html, expected }: FixturePage, options: ExtractOptions = {}) {
  try {
    return { extraction: extractArticle({ html, url: expected.url }, options), code: undefined }
  } catch (thrown) {
    return { extraction: undefined, code: toFailure(thrown).code }
  }
}

/** Everything in which an article is not what its page expects, by the expectation's key. */
export function deviationsOf({ article }: Extraction, expected: Expected) {
  const content = new JSDOM(article.contentHtml).window.document.body
  const isIn = (text: string) => article.bodyText.includes(text)
  const matches = (selector: string) => content.querySelector(selector) !== null
  const images = content.querySelectorAll('img').length
  return {
    article: Object.entries(expected.article ?? {})
      .filter(([key, value]) => article[key as keyof Article] !== value)
      .map(([key]) => `${key}: ${article[key as keyof Article]}`),
    contains: (expected.contains ?? []).filter((text) => !isIn(text)),
    lacks: (expected.lacks ?? []).filter(isIn),
    html: (expected.html ?? []).filter((selector) => !matches(selector)),
    htmlLacks: (expected.htmlLacks ?? []).filter(matches),
    images: expected.images === undefined || expected.images === images ? [] : [images],
  }
}

export const NO_DEVIATIONS = { article: [], contains: [], lacks: [], html: [], htmlLacks: [], images: [] }
