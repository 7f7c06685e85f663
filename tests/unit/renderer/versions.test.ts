import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticle, removeArticles } from '../../../src/renderer/store/articles.ts'
import { database } from '../../../src/renderer/store/database.ts'
import {
  keepBeside,
  type NewText,
  removeVersion,
  replaceText,
  restoreVersion,
} from '../../../src/renderer/store/versions.ts'
import { SAMPLE_REPORT } from '../sample-report.ts'
import { newArticle, sampleArticle, sampleImage } from './sample-article.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const address = 'https://example.org/a.png'

/** An article with an image, and another text of it with another image. */
async function twoTexts() {
  const [first, second] = [await sampleImage(60), await sampleImage(70)]
  const { row } = await addArticle(
    newArticle(sampleArticle(), { images: [{ address, hash: first.hash }], imageRows: [first] }),
  )
  await database.articles.update(row.id, { tagKeys: ['sea'], favouriteAt: 5 })
  await database.annotations.add({
    id: 'note',
    articleId: row.id,
    annotation: { motivation: 'highlighting' },
  })
  await database.pendingIndex.clear()
  const text: NewText = {
    article: sampleArticle({
      title: 'Another title',
      contentHtml: '<p>New.</p>',
      bodyText: 'New.',
      wordCount: 1,
    }),
    report: SAMPLE_REPORT,
    images: [{ address: 'https://example.org/b.png', hash: second.hash }],
    imageRows: [second],
  }
  return { id: row.id, first, second, text }
}
const whole = async (id: string) => ({
  row: await database.articles.get(id),
  content: await database.contents.get(id),
})

describe('another text of an article', () => {
  it('takes the place of the present one, which is kept; what a person did stays', async () => {
    const { id, text, second } = await twoTexts()
    expect(await replaceText(id, text, 'cleaning', 20)).toBe(true)
    expect(await whole(id)).toMatchObject({
      row: {
        title: 'Another title',
        titleKey: 'another title',
        tagKeys: ['sea'],
        favouriteAt: 5,
        leadImageHash: second.hash,
      },
      content: { contentHtml: '<p>New.</p>', imageHashes: [second.hash] },
    })
    expect(await database.versions.toArray()).toMatchObject([
      { articleId: id, replacedBy: 'cleaning', replacedAt: 20, article: { title: 'A story' } },
    ])
    expect(await database.annotations.count()).toBe(1)
    expect(await database.pendingIndex.toCollection().primaryKeys()).toEqual([id])
  })

  it('gives back exactly what was, images included', async () => {
    const { id, text } = await twoTexts()
    const before = await whole(id)
    await replaceText(id, text, 'fetching', 20)
    const [version] = await database.versions.toArray()
    await restoreVersion(version?.id ?? '', 30)
    expect(await whole(id)).toEqual(before)
    expect(await database.versions.toArray()).toMatchObject([
      { replacedBy: 'restoring', article: { title: 'Another title' } },
    ])
    expect(await database.images.count()).toBe(2)
  })

  it('can be kept beside the present one without touching it', async () => {
    const { id, text } = await twoTexts()
    const before = await whole(id)
    const versionId = await keepBeside(id, text, 20)
    expect(await whole(id)).toEqual(before)
    expect(await database.images.count()).toBe(2)
    await removeVersion(versionId ?? '')
    expect(await database.images.count()).toBe(1)
  })

  it('says that an image is missing which is no longer there', async () => {
    const { id, text } = await twoTexts()
    await replaceText(id, { ...text, imageRows: [] }, 'cleaning', 20)
    expect(await whole(id)).toMatchObject({
      row: { missingImages: 1 },
      content: { images: [{ hash: null }], imageHashes: [] },
    })
  })

  it('changes nothing where the article is gone', async () => {
    const { id, text } = await twoTexts()
    await replaceText(id, text, 'cleaning', 20)
    const [version] = await database.versions.toArray()
    await removeArticles([id])
    expect(await replaceText(id, text, 'cleaning', 30)).toBe(false)
    expect(await restoreVersion(version?.id ?? '', 30)).toBe(false)
    expect(await keepBeside(id, text, 30)).toBeNull()
    const rows = ['articles', 'contents', 'originals', 'versions', 'images', 'annotations']
    for (const name of rows) expect([name, await database.table(name).count()]).toEqual([name, 0])
  })
})
