import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { restoreBackup } from '../../../../src/renderer/backup/reading/restore-backup.ts'
import type { NewArticle } from '../../../../src/renderer/store/articles.ts'
import { addArticle, removeArticles } from '../../../../src/renderer/store/articles.ts'
import { mergeArticle } from '../../../../src/renderer/store/backup/merge-article.ts'
import type { WholeArticle } from '../../../../src/renderer/store/backup/whole-article.ts'
import { binArticles } from '../../../../src/renderer/store/bin.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import { newArticle, sampleArticle, sampleImage } from '../sample-article.ts'
import { backupFile, checkFile, restoreFile } from './backup-file.ts'
import { arbitraryLibrary } from './generated-library.ts'
import { emptyLibrary } from './library-rows.ts'

beforeEach(() => database.open())
afterEach(emptyLibrary)

const library = await arbitraryLibrary()

const fetched = (fetchedAt: string, contentHtml: string, change: Partial<NewArticle> = {}) => {
  const entry = newArticle(sampleArticle({ contentHtml }), change)
  return { ...entry, original: { ...entry.original, fetchedAt } }
}
const keep = async (entry: NewArticle) => (await addArticle(entry)).row.id

describe('restoring an article that is there under its address', () => {
  it('makes the later fetched text the present one, and the other an earlier version', async () => {
    await keep(fetched('2026-02-02T00:00:00Z', '<p>Later</p>'))
    const file = await backupFile()
    await emptyLibrary()
    const id = await keep(fetched('2026-01-01T00:00:00Z', '<p>Before</p>'))
    expect((await checkFile(file)).counts).toMatchObject({ newer: 1 })
    expect((await restoreFile(file, 77)).counts).toMatchObject({ newer: 1 })

    expect(await database.articles.toArray()).toMatchObject([{ id }])
    expect(await database.contents.get(id)).toMatchObject({ contentHtml: '<p>Later</p>' })
    expect((await database.originals.get(id))?.fetchedAt).toBe('2026-02-02T00:00:00Z')
    expect(await database.versions.toArray()).toMatchObject([
      { articleId: id, replacedBy: 'restoring', replacedAt: 77, content: { contentHtml: '<p>Before</p>' } },
    ])
  })

  it('keeps its own text where that was fetched later, and the backup’s as an earlier version', async () => {
    await keep(fetched('2026-01-01T00:00:00Z', '<p>Before</p>'))
    const file = await backupFile()
    await emptyLibrary()
    const id = await keep(fetched('2026-02-02T00:00:00Z', '<p>Later</p>'))
    expect((await restoreFile(file)).counts).toMatchObject({ older: 1 })
    expect(await database.contents.get(id)).toMatchObject({ contentHtml: '<p>Later</p>' })
    expect(await database.versions.toArray()).toMatchObject([{ content: { contentHtml: '<p>Before</p>' } }])
  })

  it('unites tags, collections, favourite and annotations', async () => {
    const first = await keep(newArticle(sampleArticle()))
    await database.articles.update(first, { tagKeys: ['a', 'b'], collectionIds: ['c'], favouriteAt: 5 })
    await database.tags.bulkPut(['a', 'b'].map((key) => ({ key, name: key.toUpperCase() })))
    await database.collections.put({ id: 'c', name: 'C', createdAt: 1 })
    await database.annotations.put({ id: 'n1', articleId: first, annotation: { body: 'theirs' } })
    const file = await backupFile()
    await emptyLibrary()

    const id = await keep(newArticle(sampleArticle()))
    await database.articles.update(id, { tagKeys: ['b', 'd'], progress: 0.5 })
    await database.tags.bulkPut(['b', 'd'].map((key) => ({ key, name: key })))
    await database.annotations.put({ id: 'n2', articleId: id, annotation: { body: 'mine' } })
    expect((await restoreFile(file)).counts).toMatchObject({ known: 1 })

    expect(await database.articles.toArray()).toMatchObject([
      { id, tagKeys: ['b', 'd', 'a'], collectionIds: ['c'], favouriteAt: 5, progress: 0.5 },
    ])
    expect(await database.tags.toArray()).toEqual([
      { key: 'a', name: 'A' },
      { key: 'b', name: 'b' },
      { key: 'd', name: 'd' },
    ])
    expect(await database.annotations.toArray()).toMatchObject([
      { id: 'n1', articleId: id },
      { id: 'n2', articleId: id },
    ])
    expect(await database.pendingIndex.count()).toBe(1)
  })

  it('brings it back out of the bin', async () => {
    const id = await keep(newArticle(sampleArticle()))
    const file = await backupFile()
    await binArticles([id], 9)
    await restoreFile(file)
    expect(await database.articles.get(id)).toMatchObject({ deletedAt: null })
  })

  it('fills in images that the library could not fetch', async () => {
    const image = await sampleImage(3)
    const address = 'https://example.org/a.png'
    await keep(newArticle(sampleArticle(), { images: [{ address, hash: image.hash }], imageRows: [image] }))
    const file = await backupFile()
    await emptyLibrary()
    const id = await keep(newArticle(sampleArticle(), { images: [{ address, hash: null }] }))
    await restoreFile(file)
    expect(await database.articles.get(id)).toMatchObject({ missingImages: 0, leadImageHash: image.hash })
    expect(await database.images.count()).toBe(1)
  })
})

it('loses nothing of either side', () =>
  fc.assert(
    fc.property(library, library, (made, other) => {
      for (const restored of made.articles) {
        const present = other.articles.find(({ row }) => row.id === restored.row.id) ?? null
        let count = 0
        const merged = mergeArticle(present, restored, { now: 1, newId: () => `new ${count++}` })
        for (const side of [present, restored]) {
          if (!side) continue
          expect(textsOf(merged)).toEqual(expect.arrayContaining(textsOf(side)))
          expect(merged.row.tagKeys).toEqual(expect.arrayContaining(side.row.tagKeys))
          expect(merged.row.collectionIds).toEqual(expect.arrayContaining(side.row.collectionIds))
          expect(merged.annotations.map(({ id }) => id)).toEqual(
            expect.arrayContaining(side.annotations.map(({ id }) => id)),
          )
        }
        if (present) expect(new Set(merged.versions.map(({ id }) => id)).size).toBe(merged.versions.length)
      }
    }),
  ))

function textsOf({ row, content, versions }: Omit<WholeArticle, 'images'>): string[] {
  return [
    `${row.title}\n${content.contentHtml}`,
    ...versions.map((version) => `${version.article.title}\n${version.content.contentHtml}`),
  ]
}

describe('a backup made while the library changes', () => {
  it('leaves out what is removed meanwhile, and says so', async () => {
    await keep(newArticle(sampleArticle(), { savedAt: 1 }))
    const gone = await keep(newArticle(sampleArticle({ url: 'https://example.org/2' }), { savedAt: 2 }))
    const file = await backupFile({
      onProgress: ({ done }) => {
        if (done === 0) void removeArticles([gone])
      },
    })
    await emptyLibrary()
    expect((await restoreFile(file)).counts).toMatchObject({ new: 1 })
  })

  it('ends when it is cancelled', async () => {
    await keep(newArticle(sampleArticle()))
    const controller = new AbortController()
    const written = backupFile({ signal: controller.signal, onProgress: () => controller.abort() })
    await expect(written).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('restoring that is cancelled', () => {
  it('leaves whole articles, and goes on when begun again', async () => {
    for (const number of [1, 2, 3])
      await keep(newArticle(sampleArticle({ url: `https://example.org/${number}` }), { savedAt: number }))
    const file = await backupFile()
    const before = await database.articles.toArray()
    await emptyLibrary()
    const controller = new AbortController()
    const cancelled = restoreBackup(await checkFile(file), 1, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 2) controller.abort()
      },
    })
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    const there = await database.articles.count()
    expect(there).toBeGreaterThan(0)
    expect(there).toBeLessThan(3)
    expect(await database.contents.count()).toBe(there)
    await restoreFile(file)
    expect(await database.articles.toArray()).toEqual(before)
  })
})

describe('a computer that gets full while restoring', () => {
  it('keeps whole articles only, says how far it got, and goes on later', async () => {
    for (const number of [1, 2, 3]) {
      const image = await sampleImage(number)
      const images = [{ address: `https://example.org/${number}.png`, hash: image.hash }]
      const article = sampleArticle({ url: `https://example.org/${number}` })
      await keep(newArticle(article, { savedAt: number, images, imageRows: [image] }))
    }
    const file = await backupFile()
    const before = await database.articles.toArray()
    await emptyLibrary()
    const put = database.contents.put.bind(database.contents)
    const full = new DOMException('full', 'QuotaExceededError')
    const filling = vi.spyOn(database.contents, 'put').mockImplementationOnce(put).mockRejectedValueOnce(full)
    await expect(restoreFile(file)).rejects.toMatchObject({
      failure: { code: 'backup/full', params: { done: 1, total: 3 } },
    })
    filling.mockRestore()
    for (const table of [database.articles, database.contents, database.originals, database.images])
      expect(await table.count()).toBe(1)
    await restoreFile(file)
    expect(await database.articles.toArray()).toEqual(before)
  })

  it('is told before anything is written, where that can be foreseen', async () => {
    await keep(newArticle(sampleArticle()))
    const file = await backupFile()
    await emptyLibrary()
    const estimate = vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 1000, usage: 990 })
    await expect(restoreFile(file)).rejects.toMatchObject({ failure: { code: 'backup/no-room' } })
    estimate.mockRestore()
    for (const table of database.tables) expect(await table.count()).toBe(0)
  })
})
