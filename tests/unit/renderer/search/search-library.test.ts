import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { INDEX_VERSION } from '../../../../src/renderer/search/index/index-form.ts'
import {
  matchLibrary,
  rebuildIndex,
  searchLibrary,
  startSearch,
  waitingForIndex,
  watchIndex,
} from '../../../../src/renderer/search/service/search-library.ts'
import { removeArticles } from '../../../../src/renderer/store/articles.ts'
import { binArticles } from '../../../../src/renderer/store/bin.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import { markForIndex } from '../../../../src/renderer/store/pending-index.ts'
import { keep } from './keep-articles.ts'

beforeAll(async () => {
  await database.open()
  await (await navigator.storage.getDirectory()).getDirectoryHandle('.recto-search-0', { create: true })
  startSearch()
})
// What is gone waits for the index together with what the next test keeps.
afterEach(async () => removeArticles(await database.articles.toCollection().primaryKeys()))

/** Waits until nothing waits for the index. */
async function indexed(): Promise<void> {
  const isDone = async () => waitingForIndex() === 0 && (await database.pendingIndex.count()) === 0
  if (await isDone()) return
  await new Promise<void>((resolve) => {
    const stop = watchIndex(async () => {
      if (!(await isDone())) return
      stop()
      resolve()
    })
  })
}

async function titlesFor(query: string): Promise<string[]> {
  const { hits } = await searchLibrary(query)
  return hits.map(({ article }) => article.title)
}

describe('searchLibrary', () => {
  it.each([
    ['a word of the text', 'harbour'],
    ['the beginning of a word', 'harb'],
    ['without accents', 'ecole'],
    ['with accents it has not', 'hárbour'],
    ['what an article stands before in French', 'Europe'],
    ['with another article than the text', 'd’Europe'],
    ['a Chinese word', '模型'],
    ['one Chinese letter', '模'],
    ['a Japanese word', '東京'],
    ['a slip', 'harbuor'],
    ['a slip in a word that goes on', 'hrbo'],
    ['a phrase', '"quiet harbour"'],
    ['a phrase with an article in French', '"l’Europe des villes"'],
    ['the site’s host', 'site:wanted.example'],
    ['an author', 'author:marsh'],
  ])('finds %s: %s', async (_, query) => {
    await keep({
      url: 'https://wanted.example/1',
      title: 'Wanted',
      byline: 'Ada Marsh',
      bodyText: 'The quiet harbour. L’école de l’Europe des villes. 大型语言模型在东京。東京都に行く',
    })
    await keep({ title: 'Other', bodyText: 'Nothing of that kind at all, only weather.' })
    await indexed()
    expect(await titlesFor(query)).toEqual(['Wanted'])
  })

  it('ranks a title above a text, and exact words above slips', async () => {
    await keep({ title: 'Weather', bodyText: 'It tells of the lighthouse once.' })
    await keep({ title: 'The lighthouse', bodyText: 'Weather.' })
    await keep({ title: 'Lihgthouse', bodyText: 'Weather lighthuose.' })
    await indexed()
    expect(await titlesFor('lighthouse')).toEqual(['The lighthouse', 'Weather', 'Lihgthouse'])
  })

  it('combines words with what is known of articles', async () => {
    await keep({ title: 'Read', bodyText: 'tide' }, { readAt: 1, savedAt: Date.parse('2026-01-15') })
    await keep({ title: 'Unread', bodyText: 'tide' }, { savedAt: Date.parse('2026-02-15') })
    await keep({ title: 'Marked', bodyText: 'moor', lang: 'fr' }, { favouriteAt: 1, tagKeys: ['sea/coast'] })
    await indexed()
    expect(await titlesFor('tide is:unread')).toEqual(['Unread'])
    expect(await titlesFor('tide -is:unread')).toEqual(['Read'])
    expect(await titlesFor('is:favourite or is:read')).toEqual(['Read', 'Marked'])
    expect(await titlesFor('after:2026-02')).toEqual(['Unread'])
    expect(await titlesFor('tag:sea lang:fr')).toEqual(['Marked'])
    expect(await titlesFor('(tide or moor) -title:unread -is:read')).toEqual(['Marked'])
    expect(await titlesFor('-tide')).toEqual(['Marked'])
  })

  it('never finds what is in the bin, or gone', async () => {
    const id = await keep({ title: 'Binned', bodyText: 'tide' })
    await keep({ title: 'There', bodyText: 'tide tide' })
    await indexed()
    await binArticles([id], 1)
    expect(await searchLibrary('tide')).toMatchObject({ total: 1 })
    expect(await titlesFor('-moor')).toEqual(['There'])
    await removeArticles([id])
    await indexed()
    expect(await titlesFor('tide')).toEqual(['There'])
  })

  it('finds notes and tags, and what has changed', async () => {
    const id = await keep({ title: 'Noted', bodyText: 'tide' })
    await database.transaction('rw', database.tables, async () => {
      await database.annotations.put({
        id: 'n',
        articleId: id,
        annotation: { body: [{ type: 'TextualBody', value: 'ask the pilot' }] },
      })
      await database.tags.put({ key: 'low water', name: 'Low Water' })
      await database.articles.update(id, { tagKeys: ['low water'] })
      await markForIndex([id])
    })
    await indexed()
    expect(await titlesFor('pilot')).toEqual(['Noted'])
    expect(await titlesFor('"low water"')).toEqual(['Noted'])
  })

  it('shows where the words are', async () => {
    await keep({
      title: 'Long',
      bodyText: `${'Nothing here. '.repeat(50)}Then l’Été came.${' And more.'.repeat(50)}`,
    })
    await indexed()
    const { hits } = await searchLibrary('ete')
    const marked = hits[0]?.snippet?.filter(({ isMarked }) => isMarked)
    expect(marked).toEqual([{ text: 'Été', isMarked: true }])
  })

  it('takes away the index of another version', async () => {
    await keep({ title: 'There', bodyText: 'tide' })
    await indexed()
    const names: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
    expect(names).not.toContain('.recto-search-0')
    expect(names).toContain(`.recto-search-${INDEX_VERSION}`)
  })

  it('rebuilds the index', async () => {
    await keep({ title: 'There', bodyText: 'tide' })
    await indexed()
    await rebuildIndex()
    await indexed()
    expect(await titlesFor('tide')).toEqual(['There'])
  })

  it('tells all that match, and takes no word for a slip', async () => {
    const ids = await Promise.all(
      ['tide', 'tide tide', 'tide moor', 'tdie'].map((bodyText, at) =>
        keep({ title: `Story ${at}`, bodyText }),
      ),
    )
    await binArticles([await keep({ title: 'Binned', bodyText: 'tide' })], 1)
    await indexed()
    const match = (query: string) => matchLibrary(query, { signal: AbortSignal.timeout(5000) })
    expect((await match('tide')).sort()).toEqual(ids.slice(0, 3).sort())
    expect(await match('tide -moor is:read')).toEqual([])
    expect(await match('+')).toEqual([])
    expect(await searchLibrary('moro')).toMatchObject({ total: 1, exact: 0 })
    expect(await match('moro')).toEqual([])
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const search = searchLibrary('tide', { signal: stop.signal })
    stop.abort()
    await expect(search).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })
})
