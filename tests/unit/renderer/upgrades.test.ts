import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { openLibrary } from '../../../src/renderer/store/open-library.ts'
import { jobSchema } from '../../../src/renderer/store/schema.ts'
import first from '../../fixtures/libraries/version-1.json'
import { removeLibrary, writeLibrary } from './library-fixture.ts'

beforeEach(async () => {
  await removeLibrary()
  await writeLibrary(first)
  await openLibrary(() => {})
})
afterEach(removeLibrary)

describe('a library of version 1', () => {
  it('keeps every article with its words, content, images and page', async () => {
    for (const row of first.rows.articles) expect(await database.articles.get(row.id)).toMatchObject(row)
    for (const row of first.rows.contents) expect(await database.contents.get(row.articleId)).toEqual(row)
    const [page] = first.rows.originals
    const original = await database.originals.get('article-1')
    expect(original).toEqual({
      articleId: 'article-1',
      fetchedAt: page?.fetchedAt,
      pages: [
        { address: page?.url, url: page?.url, contentType: page?.contentType, bytes: expect.any(Blob) },
      ],
    })
    expect(await original?.pages[0]?.bytes.slice(2).text()).toBe('-not-really-gzip')
    expect(await database.images.count()).toBe(1)
  })

  it('can be sorted and filtered', async () => {
    expect(await database.articles.orderBy('titleKey').keys()).toEqual(['ete a la mer', 'story 1', 'story 3'])
    expect(await database.articles.get('article-1')).toMatchObject({
      siteKey: 'harbour.example',
      progress: 0,
      tagKeys: [],
      collectionIds: [],
      favouriteAt: null,
    })
  })

  it('has all of its articles indexed for search', async () => {
    const pending = await database.pendingIndex.toCollection().primaryKeys()
    expect(pending).toEqual(['article-1', 'article-2', 'article-3'])
  })

  it('goes on with its jobs', async () => {
    const jobs = await database.jobs.toArray()
    expect(jobs).toHaveLength(2)
    for (const job of jobs) expect(jobSchema.safeParse(job).error).toBeUndefined()
  })
})
