import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { inProject } from '../../../scripts/project.ts'

const servedSchema = z.object({ contentType: z.string().nullable().default(null) })

/** A page of tests/fixtures/pages as its server sends it; null where there is none of that name. */
export function fixtureAnswer(name: string): { contentType: string; bytes: Buffer } | null {
  const folder = inProject('tests/fixtures/pages', name)
  if (!/^[\w-]+$/.test(name) || !existsSync(folder)) return null
  const { contentType } = servedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
  return { contentType: contentType ?? 'text/html', bytes: readFileSync(join(folder, 'source.html')) }
}
