import { afterEach, beforeEach, expect, it } from 'vitest'
import { addArticle } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import type { OriginalRow } from '../../../../src/renderer/store/schema.ts'
import { lostBlob } from '../lost-blob.ts'
import { newArticle, sampleArticle, sampleImage } from '../sample-article.ts'
import { backUp, backupFile, restoreFile } from './backup-file.ts'
import { emptyLibrary } from './library-rows.ts'

beforeEach(() => database.open())
afterEach(emptyLibrary)

const addresses = ['a', 'b'].map((name) => `https://example.org/${name}.png`)

async function storeArticle() {
  const [lost, kept] = [await sampleImage(80), await sampleImage(90)]
  const { row } = await addArticle(
    newArticle(sampleArticle({ leadImage: addresses[0] ?? null }), {
      images: [lost, kept].map(({ hash }, index) => ({ address: addresses[index] ?? '', hash })),
      imageRows: [lost, kept],
    }),
  )
  return { row, lost, kept }
}

/** Gives other rows than are stored, while some work is done: rows that are put are copied, lost blobs cannot be. */
async function reading<Row, T>(
  table: 'images' | 'originals',
  change: (row: Row) => Row,
  work: () => Promise<T>,
): Promise<T> {
  const { hook } = database.table<Row>(table)
  hook('reading', change)
  try {
    return await work()
  } finally {
    hook('reading').unsubscribe(change)
  }
}

it('leaves an image that cannot be read out of a backup, and says that it is missing', async () => {
  const { row, lost, kept } = await storeArticle()
  const blob = await lostBlob()
  const withoutBytes = (image: typeof lost) => (image.hash === lost.hash ? { ...image, blob } : image)
  const { file, summary } = await reading('images', withoutBytes, () => backUp())
  expect(summary).toEqual({ articles: 1, removedMeanwhile: 0, unreadable: 1 })
  await emptyLibrary()
  await restoreFile(file)
  expect(await database.articles.get(row.id)).toMatchObject({ missingImages: 1, leadImageHash: kept.hash })
  expect((await database.contents.get(row.id))?.images.map(({ hash }) => hash)).toEqual([null, kept.hash])
  expect(await database.images.toCollection().primaryKeys()).toEqual([kept.hash])
})

it('leaves out the page as it came where it cannot be read', async () => {
  const { row } = await storeArticle()
  const bytes = await lostBlob()
  const withoutBytes = (original: OriginalRow) => ({
    ...original,
    pages: original.pages.map((page) => ({ ...page, bytes })),
  })
  const { file, summary } = await reading('originals', withoutBytes, () => backUp())
  expect(summary).toMatchObject({ articles: 1, unreadable: 1 })
  await emptyLibrary()
  await restoreFile(file)
  expect(await database.originals.count()).toBe(0)
  expect(await database.articles.get(row.id)).toMatchObject({ missingImages: 0 })
})

it('brings an image back that the library has in name only', async () => {
  const { lost } = await storeArticle()
  const file = await backupFile()
  const blob = await lostBlob()
  await database.images.update(lost.hash, { width: 99 })
  const withoutBytes = (image: typeof lost) => (image.hash === lost.hash ? { ...image, blob } : image)
  await reading('images', withoutBytes, () => restoreFile(file))
  expect(await database.images.get(lost.hash)).toMatchObject({ width: lost.width })
})
