import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeArticles } from '../../../src/renderer/store/articles.ts'
import {
  correctionsFor,
  keepCorrection,
  MAX_OF_ARTICLE,
  type NewCorrection,
  removeCorrection,
} from '../../../src/renderer/store/corrections.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { openLibrary } from '../../../src/renderer/store/open-library.ts'
import { correctionsSchema } from '../../../src/shared/correction.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { removeLibrary } from './library-fixture.ts'

beforeEach(async () => {
  await removeLibrary()
  await openLibrary(() => {})
})
afterEach(removeLibrary)

const ofArticle = (more: Partial<NewCorrection> = {}): NewCorrection => ({
  action: 'keep',
  selector: 'body > p:nth-of-type(1)',
  quote: 'Once',
  until: 'ever.',
  articleId: 'a',
  site: null,
  excerpt: 'Once',
  ...more,
})
const ofSite = (selector: string, site = 'quay.example'): NewCorrection =>
  ofArticle({ selector, quote: null, until: null, articleId: null, site, action: 'remove' })

describe('corrections', () => {
  it("are told to a cleaning with the sites' first, then the article's own, in the order made", async () => {
    await keepCorrection(ofArticle(), 3)
    await keepCorrection(ofArticle({ articleId: 'b' }), 4)
    await keepCorrection(ofSite('p.two'), 2)
    await keepCorrection(ofSite('p.one', 'other.example'), 1)
    const told = await correctionsFor('a')
    expect(told.map(({ selector, site }) => [selector, site])).toEqual([
      ['p.one', 'other.example'],
      ['p.two', 'quay.example'],
      ['body > p:nth-of-type(1)', null],
    ])
    expect(correctionsSchema.parse(told)).toEqual(told)
    expect(await correctionsFor(null)).toHaveLength(2)
  })

  it('take the place of those that want the opposite of the same part, until they are undone', async () => {
    const { id } = await keepCorrection(ofArticle(), 1)
    const { undo } = await keepCorrection(ofArticle({ action: 'remove' }), 2)
    expect((await correctionsFor('a')).map(({ action }) => action)).toEqual(['remove'])
    await undo()
    expect((await correctionsFor('a')).map((kept) => [kept.id, kept.action])).toEqual([[id, 'keep']])
    const putBack = await removeCorrection(id)
    expect(await correctionsFor('a')).toEqual([])
    await putBack()
    expect(await correctionsFor('a')).toHaveLength(1)
  })

  it('end at a number that a cleaning can be told', async () => {
    for (let i = 0; i < MAX_OF_ARTICLE; i++)
      await keepCorrection(ofArticle({ selector: `p.n${'x'.repeat(i)}` }), i)
    const failure = await keepCorrection(ofArticle({ selector: 'p.more' }), 999).catch(toFailure)
    expect(failure).toMatchObject({ code: 'correction/too-many', params: { most: MAX_OF_ARTICLE } })
    await keepCorrection(ofArticle({ selector: 'p.n', action: 'remove' }), 1000)
  })

  it('go with their article', async () => {
    await keepCorrection(ofArticle(), 1)
    await keepCorrection(ofSite('p.two'), 2)
    await database.articles.add({ id: 'a', addressKeys: [], tagKeys: [], collectionIds: [] } as never)
    await removeArticles(['a'])
    expect(await correctionsFor('a')).toHaveLength(1)
  })
})
