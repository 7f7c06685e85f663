import { afterEach, beforeEach, expect, it } from 'vitest'
import { addArticle } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import { newArticle, sampleArticle } from '../sample-article.ts'
import { backupFile, restoreFile } from './backup-file.ts'
import { allRows, emptyLibrary } from './library-rows.ts'
import { repack, utf8 } from './repack.ts'

beforeEach(() => database.open())
afterEach(emptyLibrary)

/** The library as the first version wrote it, which knew no corrections. */
async function firstVersion(): Promise<Blob> {
  return repack(await backupFile(), (files) =>
    files.map((file) => {
      if (!file.name.endsWith('.json')) return file
      const json = JSON.parse(new TextDecoder().decode(file.bytes))
      delete json.corrections
      delete json.siteCorrections
      if (json.version) json.version = 1
      return { ...file, bytes: utf8(JSON.stringify(json)) }
    }),
  )
}

it('a backup of the first version is restored whole', async () => {
  await addArticle(newArticle(sampleArticle()))
  const before = await allRows()
  const file = await firstVersion()
  await emptyLibrary()
  await restoreFile(file)
  expect(await allRows()).toEqual(before)
})
