import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { database } from '../../../../src/renderer/store/database.ts'
import { backupFile, restoreFile } from './backup-file.ts'
import { arbitraryLibrary } from './generated-library.ts'
import { allRows, emptyLibrary, putLibrary } from './library-rows.ts'

beforeEach(() => database.open())
afterEach(emptyLibrary)

const library = await arbitraryLibrary()

describe('a restored backup', () => {
  it('equals the library it was made from, field by field and byte by byte', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(library, async (made) => {
        await putLibrary(made)
        const before = await allRows()
        const file = await backupFile()
        await emptyLibrary()
        const { counts } = await restoreFile(file)
        expect(await allRows()).toEqual(before)
        expect(counts).toEqual({ new: made.articles.length, known: 0, newer: 0, older: 0 })
        expect(await database.pendingIndex.count()).toBe(made.articles.length)
      }),
      { numRuns: 30 },
    ),
  )

  it('changes nothing in the library it was made from', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(library, async (made) => {
        await putLibrary(made)
        const before = await allRows()
        await restoreFile(await backupFile())
        expect(await allRows()).toEqual(before)
        expect(await database.pendingIndex.count()).toBe(0)
      }),
      { numRuns: 20 },
    ),
  )

  it(
    'restored into any other library, and once more, changes nothing the second time',
    { timeout: 60_000 },
    () =>
      fc.assert(
        fc.asyncProperty(library, library, async (made, other) => {
          await putLibrary(made)
          const file = await backupFile()
          await putLibrary(other)
          await restoreFile(file)
          const once = await allRows()
          const { counts } = await restoreFile(file, 99)
          expect(await allRows()).toEqual(once)
          expect(counts).toEqual({ new: 0, known: made.articles.length, newer: 0, older: 0 })
        }),
        { numRuns: 30 },
      ),
  )
})
