import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArticleFilter, keysOf, orderedKeys, rowsOf } from '../../../src/renderer/store/article-keys.ts'
import { addArticle } from '../../../src/renderer/store/articles.ts'
import { binArticles } from '../../../src/renderer/store/bin.ts'
import { database } from '../../../src/renderer/store/database.ts'
import type { ArticleRow } from '../../../src/renderer/store/schema.ts'
import { newArticle, sampleArticle } from './sample-article.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

/** Keeps an article named by its title. */
async function keep(title: string, change: Partial<ArticleRow> = {}) {
  const { lang = 'en', publishedTime = null } = change
  const url = `https://www.${title.toLowerCase().replace(/\P{L}+/gu, '')}.example/`
  const { row } = await addArticle(
    newArticle(sampleArticle({ url, title, lang, publishedTime }), { savedAt: change.savedAt ?? 1 }),
  )
  await database.articles.update(row.id, change)
  return row.id
}
const titles = async (ids: Iterable<string>) => (await rowsOf([...ids])).map(({ title }) => title)

describe('orderedKeys', () => {
  it('sorts titles without regard to case, accents and quotes', async () => {
    for (const title of ['Zebra', '“Élan”', 'eland', 'apple']) await keep(title)
    expect(await titles(await orderedKeys('titleKey', false))).toEqual(['apple', '“Élan”', 'eland', 'Zebra'])
  })

  it('puts articles without a date behind those with one, newest saved first', async () => {
    await keep('Undated', { savedAt: 1 })
    await keep('Old', { publishedTime: '2020-01-01', savedAt: 2 })
    await keep('New', { publishedTime: '2026-01-01T10:00:00Z', savedAt: 3 })
    await keep('Undated too', { savedAt: 4 })
    expect(await titles(await orderedKeys('publishedTime', true))).toEqual([
      'New',
      'Old',
      'Undated too',
      'Undated',
    ])
  })
})

describe('keysOf', () => {
  const cases: [ArticleFilter, string[]][] = [
    [{ kind: 'favourite' }, ['Marked']],
    [{ kind: 'archived' }, ['Filed']],
    [{ kind: 'incomplete' }, ['Marked']],
    [{ kind: 'tag', key: 'science' }, ['Filed', 'Marked']],
    [{ kind: 'tag', key: 'science/physics' }, ['Filed']],
    [{ kind: 'tag', key: 'sci' }, []],
    [{ kind: 'collection', id: 'c' }, ['Marked']],
    [{ kind: 'site', key: 'filed.example' }, ['Filed']],
    [{ kind: 'language', tag: 'pt' }, ['Filed']],
    [{ kind: 'saved', from: 10, to: 20 }, ['Marked']],
    [{ kind: 'published', from: '2026', to: '2027' }, ['Filed']],
    [{ kind: 'binned' }, ['Gone']],
    [{ kind: 'annotated' }, ['Filed']],
  ]
  it.each(cases)('%o', async (filter, expected) => {
    await keep('Plain', { savedAt: 9 })
    await keep('Marked', {
      favouriteAt: 1,
      missingImages: 2,
      tagKeys: ['science'],
      collectionIds: ['c'],
      savedAt: 10,
    })
    const filed = await keep('Filed', {
      archivedAt: 1,
      tagKeys: ['science/physics', 'science/biology'],
      lang: 'pt-BR',
      savedAt: 20,
      publishedTime: '2026-05-01',
    })
    await binArticles([await keep('Gone')], 5)
    await database.annotations.bulkPut(['1', '2'].map((id) => ({ id, articleId: filed, annotation: {} })))
    expect((await titles(await keysOf(filter))).sort()).toEqual(expected)
  })
})
