import { afterEach, beforeEach, expect, it } from 'vitest'
import { addArticle } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import { replaceText } from '../../../../src/renderer/store/versions.ts'
import { SAMPLE_REPORT } from '../../sample-report.ts'
import { newArticle, sampleArticle } from '../sample-article.ts'
import { backupFile, checkFile } from './backup-file.ts'
import { emptyLibrary } from './library-rows.ts'

beforeEach(() => database.open())
afterEach(emptyLibrary)

const LONG = 100_000
const text = (letter: string) => {
  const bodyText = letter.repeat(LONG)
  return sampleArticle({ bodyText, contentHtml: `<p>${bodyText}</p>` })
}
/** HTML and running text. */
const TEXT = 2 * LONG

/** An article with an earlier text and a note, each long. */
async function storeArticle(): Promise<string> {
  const { row } = await addArticle(newArticle(text('a')))
  const renewed = { article: text('b'), report: SAMPLE_REPORT, images: [], imageRows: [] }
  await replaceText(row.id, renewed, 'cleaning', 5)
  const annotation = { type: 'Annotation', body: 'n'.repeat(LONG) }
  await database.annotations.add({ id: 'n', articleId: row.id, annotation })
  return row.id
}

const neededBytes = async (file: Blob) => Math.floor((await checkFile(file)).neededBytes / LONG)

it('is that of earlier texts and notes too', async () => {
  await storeArticle()
  const file = await backupFile()
  await emptyLibrary()
  expect(await neededBytes(file)).toBe((2 * TEXT + LONG) / LONG)
})

it('is none for what is there', async () => {
  await storeArticle()
  expect(await neededBytes(await backupFile())).toBe(0)
})

it('is that of what an article lacks that is there', async () => {
  const id = await storeArticle()
  const file = await backupFile()
  await database.versions.clear()
  expect(await neededBytes(file)).toBe(TEXT / LONG)
  await database.annotations.clear()
  expect(await neededBytes(file)).toBe((TEXT + LONG) / LONG)
  await replaceText(
    id,
    { article: text('c'), report: SAMPLE_REPORT, images: [], imageRows: [] },
    'cleaning',
    6,
  )
  await database.versions.clear()
  expect(await neededBytes(file)).toBe((2 * TEXT + LONG) / LONG)
})
