import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inProject } from '../../scripts/project.ts'

const expectedSchema = z.object({
  article: z.object({ title: z.string() }),
  contains: z.array(z.string()),
  lacks: z.array(z.string()),
  images: z.number().default(0),
})

export interface FixturePage {
  /** Its path on the test's site. */
  path: string
  title: string
  /** Must be in the article's text. */
  contains: string[]
  /** Must not be. */
  lacks: string[]
  images: number
}

/** What tests/fixtures/pages/NAME/expected.json says of a page. */
export function fixturePage(name: string): FixturePage {
  const file = inProject('tests/fixtures/pages', name, 'expected.json')
  const { article, ...expected } = expectedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { path: `/pages/${name}`, title: article.title, ...expected }
}
