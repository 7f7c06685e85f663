import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { imagePageOf } from '../../../src/renderer/saving/image-page.ts'
import { addArticle, type NewArticle } from '../../../src/renderer/store/articles.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { keepBeside } from '../../../src/renderer/store/versions.ts'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { backupFile, restoreFile } from './backup/backup-file.ts'
import { emptyLibrary } from './backup/library-rows.ts'
import { newArticle, sampleArticle } from './sample-article.ts'

beforeEach(() => database.open())
afterEach(emptyLibrary)

const url = 'http://wiki.corp.example/story'

/** A page that was fetched from the user's own network, at a date, with a text. */
function privatePage(fetchedAt: string, contentHtml = '<p>Once.</p>'): NewArticle {
  const entry = newArticle(sampleArticle({ url, contentHtml }))
  return { ...entry, original: { ...entry.original, fetchedAt, onPrivateNetwork: true } }
}
const keep = async (entry: NewArticle) => (await addArticle(entry)).row
const [EARLY, LATE] = ['2026-01-01T00:00:00Z', '2026-02-02T00:00:00Z']

describe('the page of an article’s images', () => {
  it('is on a private network where it was fetched from one', async () => {
    expect(await imagePageOf(await keep(privatePage(EARLY)))).toEqual({
      address: url,
      onPrivateNetwork: true,
    })
  })

  it('is not where nobody knows that', async () => {
    const row = await keep(newArticle(sampleArticle({ url: 'http://127.0.0.1/' })))
    expect(await imagePageOf(row)).toEqual({ address: 'http://127.0.0.1/', onPrivateNetwork: false })
  })

  it('is the file that an article came in', async () => {
    const address = fileAddress('0'.repeat(64), 'page.html')
    const entry = newArticle(sampleArticle({ url }))
    const pages = entry.original.pages.map((page) => ({ ...page, address }))
    const row = await keep({ ...entry, original: { ...entry.original, pages } })
    expect(await imagePageOf(row)).toEqual({ address, onPrivateNetwork: false })
  })

  it('is not on a private network once a text of the open web lies beside', async () => {
    const row = await keep(privatePage(EARLY))
    const { article, report, images, imageRows, original } = newArticle(sampleArticle({ url }))
    await keepBeside(row.id, { article, report, images, imageRows, original }, 5)
    expect(await imagePageOf(row)).toMatchObject({ onPrivateNetwork: false })
  })
})

describe('after a backup is restored, the page of an article’s images', () => {
  it('is on no private network where the article came out of the file', async () => {
    await keep(privatePage(EARLY))
    const file = await backupFile()
    await emptyLibrary()
    await restoreFile(file)
    const [row] = await database.articles.toArray()
    expect(row && (await imagePageOf(row))).toEqual({ address: url, onPrivateNetwork: false })
  })

  it('stays where it was when nothing of the article came out of the file', async () => {
    const row = await keep(privatePage(EARLY))
    const file = await backupFile()
    await database.articles.update(row.id, { tagKeys: ['sea'] })
    await restoreFile(file)
    expect(await imagePageOf(row)).toMatchObject({ onPrivateNetwork: true })
  })

  it.each([
    ['the present text', EARLY, LATE],
    ['an earlier version', LATE, EARLY],
  ])('is on none once %s came out of it', async (_what, ownAt, restoredAt) => {
    await keep(privatePage(restoredAt, '<p>Of the file.</p>'))
    const file = await backupFile()
    await emptyLibrary()
    const row = await keep(privatePage(ownAt))
    await restoreFile(file)
    expect(await imagePageOf(row)).toMatchObject({ onPrivateNetwork: false })
  })
})
