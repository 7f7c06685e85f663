import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addImages, checkImages } from '../../../src/renderer/store/article-images.ts'
import { addArticle } from '../../../src/renderer/store/articles.ts'
import { binArticles, emptyOldBin, restoreArticles } from '../../../src/renderer/store/bin.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { findArticleByAddress, findSavedCopy } from '../../../src/renderer/store/find-article.ts'
import { addJobs, getJob, removeJobs } from '../../../src/renderer/store/jobs.ts'
import { storeFailure } from '../../../src/renderer/store/store-failure.ts'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { lostBlob } from './lost-blob.ts'
import { newArticle, sampleArticle, sampleImage } from './sample-article.ts'

const DAY_MS = 86_400_000

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const counts = async () => ({
  articles: await database.articles.count(),
  contents: await database.contents.count(),
  originals: await database.originals.count(),
  images: await database.images.count(),
})

describe('adding an article', () => {
  it('keeps all its parts and takes its job away', async () => {
    const [jobId = ''] = await addJobs([{ address: 'https://example.org/story' }], 1)
    const image = await sampleImage(10)
    const { row, kind } = await addArticle(
      newArticle(sampleArticle(), {
        jobId,
        images: [
          { address: 'https://example.org/a.png', hash: image.hash },
          { address: 'https://example.org/gone.png', hash: null },
        ],
        imageRows: [image],
      }),
    )
    expect(kind).toBe('saved')
    expect(row).toMatchObject({ title: 'A story', missingImages: 1, leadImageHash: image.hash })
    expect(await getJob(jobId)).toBeUndefined()
    expect(await counts()).toEqual({ articles: 1, contents: 1, originals: 1, images: 1 })
    const stored = await database.images.get(image.hash)
    expect(await stored?.blob.bytes()).toEqual(await image.blob.bytes())
  })

  it('knows the site of a page from the web, and none of a page from a file', async () => {
    const urls = ['https://www.example.org/story', fileAddress('ab'.repeat(32), 'a.html')]
    const kept = await Promise.all(urls.map((url) => addArticle(newArticle(sampleArticle({ url })))))
    expect(kept.map(({ row }) => row.siteKey)).toEqual(['example.org', ''])
  })

  it('adds nothing whose job was cancelled while it was on its way', async () => {
    const [jobId = ''] = await addJobs([{ address: 'https://example.org/story' }], 1)
    const image = await sampleImage(10)
    await removeJobs([jobId])
    const adding = addArticle(newArticle(sampleArticle(), { jobId, imageRows: [image] }))
    await expect(adding).rejects.toMatchObject({ failure: { code: 'job/cancelled' } })
    expect([await database.articles.count(), await database.images.count()]).toEqual([0, 0])
  })

  it('keeps nothing of it when one part cannot be kept', async () => {
    const [jobId = ''] = await addJobs([{ address: 'https://example.org/story' }], 1)
    const image = await sampleImage(10)
    const broken = { ...image, hash: undefined as unknown as string }
    const entry = newArticle(sampleArticle(), { jobId, imageRows: [image, broken] })
    await expect(addArticle(entry)).rejects.toThrow()
    expect(await counts()).toEqual({ articles: 0, contents: 0, originals: 0, images: 0 })
    expect(await getJob(jobId)).toBeDefined()
  })

  it('shares equal images between articles', async () => {
    const image = await sampleImage(20)
    const images = [{ address: 'https://example.org/a.png', hash: image.hash }]
    await addArticle(newArticle(sampleArticle(), { images, imageRows: [image] }))
    await addArticle(
      newArticle(sampleArticle({ url: 'https://example.org/other' }), { images, imageRows: [image] }),
    )
    expect(await counts()).toMatchObject({ articles: 2, images: 1 })
  })

  it('makes no second article for an address that is there, however two windows race', async () => {
    const entries = [1, 2].map(() => newArticle(sampleArticle()))
    const results = await Promise.all(entries.map(addArticle))
    expect(results.map(({ kind }) => kind).sort()).toEqual(['already-saved', 'saved'])
    expect(results[0]?.row.id).toBe(results[1]?.row.id)
    expect(await counts()).toMatchObject({ articles: 1, contents: 1 })
  })
})

describe('finding an article again', () => {
  it.each([
    'https://example.org/story?utm_source=x',
    'http://example.org/story',
    'https://example.org/story/',
    'https://example.org/story#part',
  ])('by %s', async (address) => {
    const { row } = await addArticle(newArticle(sampleArticle()))
    expect((await findArticleByAddress(address))?.id).toBe(row.id)
  })

  const claimed = 'https://example.org/claimed'

  it.each([
    ['both claim one address', { url: 'https://example.org/amp/story', canonicalUrl: claimed }],
    ['it is found at the address the first claims', { url: claimed, canonicalUrl: null }],
    [
      'it claims the address of the first',
      { url: 'https://example.org/amp', canonicalUrl: 'https://example.org/story' },
    ],
  ])('where %s, if the titles agree', async (_how, addresses) => {
    const { row } = await addArticle(newArticle(sampleArticle({ canonicalUrl: claimed })))
    expect((await findSavedCopy({ ...addresses, title: 'A  Story' }))?.id).toBe(row.id)
    expect(await findSavedCopy({ ...addresses, title: 'Another story' })).toBeUndefined()

    const other = sampleArticle({ ...addresses, title: 'Another story' })
    expect((await addArticle(newArticle(other))).kind).toBe('saved')
  })
})

describe('the bin', () => {
  it('gives an article back as it was', async () => {
    const { row } = await addArticle(newArticle(sampleArticle()))
    await binArticles([row.id], 5)
    expect((await database.articles.get(row.id))?.deletedAt).toBe(5)
    await restoreArticles([row.id])
    expect(await database.articles.get(row.id)).toEqual(row)
  })

  it('is emptied after thirty days, with the images that nothing else shows', async () => {
    const [own, shared] = [await sampleImage(30), await sampleImage(40)]
    const reference = (image: typeof own) => ({
      address: `https://example.org/${image.hash}`,
      hash: image.hash,
    })
    const { row } = await addArticle(
      newArticle(sampleArticle(), {
        images: [reference(own), reference(shared)],
        imageRows: [own, shared],
      }),
    )
    await addArticle(
      newArticle(sampleArticle({ url: 'https://example.org/2' }), {
        images: [reference(shared)],
        imageRows: [shared],
      }),
    )
    await binArticles([row.id], 0)
    await emptyOldBin(30 * DAY_MS)
    expect(await counts()).toMatchObject({ articles: 2 })
    await emptyOldBin(30 * DAY_MS + 1)
    expect(await counts()).toEqual({ articles: 1, contents: 1, originals: 1, images: 1 })
    expect(await database.images.get(shared.hash)).toBeDefined()
  })
})

it('fills in missing images when they are found', async () => {
  const { row } = await addArticle(
    newArticle(sampleArticle(), {
      images: ['a', 'b'].map((name) => ({ address: `https://example.org/${name}.png`, hash: null })),
    }),
  )
  const image = await sampleImage(50)
  await addImages(row.id, [{ address: 'https://example.org/b.png', row: image }])
  expect(await database.articles.get(row.id)).toMatchObject({ missingImages: 1, leadImageHash: image.hash })
  expect((await database.contents.get(row.id))?.imageHashes).toEqual([image.hash])
})

it('keeps no image that the article does not name, or has from elsewhere by then', async () => {
  const [first, other] = [await sampleImage(51), await sampleImage(52)]
  const address = 'https://example.org/a.png'
  const { row } = await addArticle(newArticle(sampleArticle(), { images: [{ address, hash: null }] }))
  await addImages(row.id, [{ address, row: first }])
  await addImages(row.id, [
    { address, row: other },
    { address: 'https://example.org/replaced.png', row: other },
  ])
  expect(await database.images.toCollection().primaryKeys()).toEqual([first.hash])
  expect((await database.contents.get(row.id))?.images).toEqual([{ address, hash: first.hash }])
})

it('says that an image is missing whose bytes are gone', async () => {
  const image = await sampleImage(55)
  const images = ['a', 'b'].map((name) => ({ address: `https://example.org/${name}.png`, hash: image.hash }))
  const { row } = await addArticle(newArticle(sampleArticle(), { images, imageRows: [image] }))
  expect(await checkImages(row.id)).toBe(0)
  expect(await database.articles.get(row.id)).toEqual(row)
  await database.images.clear()
  expect(await checkImages(row.id)).toBe(2)
  expect(await database.articles.get(row.id)).toMatchObject({ missingImages: 2, leadImageHash: null })
  expect(await checkImages('none')).toBeNull()
})

it('says that an image is missing whose row is there and whose bytes cannot be read', async () => {
  const image = await sampleImage(56)
  const images = [{ address: 'https://example.org/a.png', hash: image.hash }]
  const { row } = await addArticle(newArticle(sampleArticle(), { images, imageRows: [image] }))
  const blob = await lostBlob()
  const withoutBytes = (read: typeof image) => ({ ...read, blob })
  database.images.hook('reading', withoutBytes)
  expect(await checkImages(row.id)).toBe(1)
  database.images.hook('reading').unsubscribe(withoutBytes)
  expect(await database.articles.get(row.id)).toMatchObject({ missingImages: 1, leadImageHash: null })
})

describe('a failure of the store', () => {
  it.each([
    ['QuotaExceededError', 'store/full'],
    ['VersionError', 'store/newer-version'],
    ['InvalidStateError', 'store/unavailable'],
  ])('%s is told as %s, however deep it is wrapped', (name, code) => {
    const wrapped = Object.assign(new Error('AbortError'), {
      name: 'AbortError',
      inner: new DOMException('inner', name),
    })
    expect(storeFailure(wrapped)).toMatchObject({ failure: { code } })
  })
})
