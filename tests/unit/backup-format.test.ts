import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import {
  annotationsFileSchema,
  contentFileSchema,
  versionsFileSchema,
} from '../../src/renderer/backup/format/article-files.ts'
import { BACKUP_VERSION, libraryFileSchema } from '../../src/renderer/backup/format/library-file.ts'

/** What other programs validate a backup with; `npx vitest run tests/unit/backup-format.test.ts -u` writes it anew. */
const PUBLISHED = join(import.meta.dirname, `../../docs/backup-format-${BACKUP_VERSION}.schema.json`)

it('the published schema is the one that Recto reads by', async () => {
  const files = {
    'library.json': libraryFileSchema,
    'content.json': contentFileSchema,
    'versions.json': versionsFileSchema,
    'annotations.json': annotationsFileSchema,
  }
  const $defs = Object.fromEntries(
    Object.entries(files).map(([name, schema]) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' })
      return [name, rest]
    }),
  )
  const document = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs }
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(PUBLISHED)
})
