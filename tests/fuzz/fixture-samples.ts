import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../../scripts/project.ts'
import type { Sample } from './mutate.ts'

const PAGES = inProject('tests/fixtures/pages')

/** Every fixture page that makes an article. */
export function fixtureSamples(): [Sample, ...Sample[]] {
  const samples = readdirSync(PAGES).flatMap((name): Sample[] => {
    const expected: { url: string; contentType: string | null; error?: string } = JSON.parse(
      readFileSync(join(PAGES, name, 'expected.json'), 'utf8'),
    )
    const { url, contentType, error } = expected
    return error ? [] : [{ name, url, contentType, bytes: readFileSync(join(PAGES, name, 'source.html')) }]
  })
  const [first, ...others] = samples
  if (!first) throw new Error(`No pages in ${PAGES}`)
  return [first, ...others]
}
