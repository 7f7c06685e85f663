import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDuplicates } from '../../../src/renderer/duplicates/find-duplicates.ts'
import { fingerprintOf, likeness } from '../../../src/renderer/duplicates/fingerprint.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { keepOneOf } from '../../../src/renderer/store/merge-duplicates.ts'
import { addTags } from '../../../src/renderer/store/tags.ts'
import { articleRow, keep } from './keep-articles.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

/** A text of so many words, another with each seed. */
function prose(seed: number, words: number): string[] {
  let state = seed
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return `w${state % 5000}`
  })
}

const LIKE = (one: string, other: string) => {
  const [left, right] = [fingerprintOf(one), fingerprintOf(other)]
  return left && right ? likeness(left, right) : null
}

describe('the likeness of texts', () => {
  it('is 1 for one text, however it is set, and near 0 for two', () => {
    const text = prose(1, 400).join(' ')
    expect(LIKE(text, text.toUpperCase().replaceAll(' ', '\n  '))).toBe(1)
    expect(LIKE(text, prose(2, 400).join(' '))).toBeLessThan(0.05)
  })

  it('is not told of short texts', () => expect(fingerprintOf('Please log in to read this.')).toBeNull())

  it('is near what comparing all word runs would tell', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 600 }), (seed, shared) => {
        const common = prose(seed, 600).slice(0, shared)
        const one = [...common, ...prose(seed + 1, 600)]
        const other = [...common, ...prose(seed + 2, 600)]
        const exact = Math.max(0, shared - 3) / (600 * 2 + shared)
        expect(Math.abs((LIKE(one.join(' '), other.join(' ')) ?? 0) - exact)).toBeLessThan(0.2)
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on which comes first', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 40, maxLength: 90 })
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(LIKE(one.join(' '), other.join(' '))).toBe(LIKE(other.join(' '), one.join(' ')))
      }),
    )
  })
})

async function keepWithText(title: string, text: string, change = {}): Promise<string> {
  const id = await keep(title, change)
  await database.contents.update(id, { bodyText: text })
  return id
}
const groups = async () => findDuplicates(new AbortController().signal, () => {})
const ids = async () =>
  (await groups()).map(({ reason, articles }) => [reason, articles.map(({ id }) => id).sort()])

describe('duplicates', () => {
  it('are what claims one address under one title, and not what only claims one address', async () => {
    const one = await keep('One', { canonicalKey: 'a.example/x', titleKey: 'boats', siteKey: 'a' })
    const two = await keep('Two', { canonicalKey: 'a.example/x', titleKey: 'boats', siteKey: 'b' })
    await keep('Three', { canonicalKey: 'a.example/x', titleKey: 'ropes', siteKey: 'c' })
    expect(await ids()).toEqual([['address', [one, two].sort()]])
  })

  it('are what has one title on one site', async () => {
    const one = await keep('One', { titleKey: 'boats', siteKey: 'a' })
    const two = await keep('Two', { titleKey: 'boats', siteKey: 'a' })
    await keep('Three', { titleKey: 'boats', siteKey: 'b' })
    expect(await ids()).toEqual([['title', [one, two].sort()]])
  })

  it('are what has nearly one text, the most complete first, and not what is in the bin', async () => {
    const words = prose(7, 800)
    const one = await keepWithText('One', words.join(' '), { missingImages: 2 })
    const two = await keepWithText('Two', words.with(400, 'changed').join(' '))
    await keepWithText('Three', prose(8, 800).join(' '))
    await keepWithText('Gone', words.join(' '), { deletedAt: 1 })
    const [group, ...others] = await groups()
    expect([group?.reason, group?.articles.map(({ id }) => id)]).toEqual(['text', [two, one]])
    expect(others).toEqual([])
  })

  it('lead to one, which takes over what the others had, and all of it can be taken back', async () => {
    const one = await keep('One', { progress: 0.2 })
    const two = await keep('Two', { progress: 1, readAt: 4, collectionIds: ['c'], favouriteAt: 9 })
    await addTags([one], ['Sea'])
    await addTags([two], ['Boats'])
    await database.annotations.put({ id: 'note', articleId: two, annotation: {} })
    const correction = { id: 'mend', articleId: two, site: null, action: 'remove' as const, selector: 'p' }
    await database.corrections.put({ ...correction, quote: 'a', until: 'z', excerpt: 'a z', createdAt: 1 })
    const before = [await articleRow(one), await articleRow(two)]

    const undo = await keepOneOf(one, [two], 7)
    expect(await articleRow(one)).toMatchObject({
      tagKeys: ['sea', 'boats'],
      collectionIds: ['c'],
      progress: 1,
      readAt: 4,
      favouriteAt: 9,
      deletedAt: null,
    })
    expect(await articleRow(two)).toMatchObject({ deletedAt: 7 })
    expect((await database.annotations.get('note'))?.articleId).toBe(one)
    expect((await database.corrections.get('mend'))?.articleId).toBe(one)

    await undo()
    expect([await articleRow(one), await articleRow(two)]).toEqual(before)
    expect((await database.annotations.get('note'))?.articleId).toBe(two)
    expect((await database.corrections.get('mend'))?.articleId).toBe(two)
  })

  it('leave one out of the bin where each is chosen in turn, as two windows or two presses do', async () => {
    const [one, two] = [await keep('One'), await keep('Two')]
    await addTags([one], ['Sea'])
    await database.annotations.put({ id: 'note', articleId: two, annotation: {} })
    await keepOneOf(one, [two], 7)
    const before = [await articleRow(one), await articleRow(two)]
    const undo = await keepOneOf(two, [one], 8)
    expect(await articleRow(one)).toMatchObject({ deletedAt: 8 })
    expect(await articleRow(two)).toMatchObject({ deletedAt: null, tagKeys: ['sea'] })
    expect((await database.annotations.get('note'))?.articleId).toBe(two)
    await undo()
    expect([await articleRow(one), await articleRow(two)]).toEqual(before)
  })

  it('stay as they are where the one to keep has been removed for good', async () => {
    const two = await keep('Two')
    await database.annotations.put({ id: 'note', articleId: two, annotation: {} })
    await expect(keepOneOf('gone', [two], 7)).rejects.toMatchObject({ failure: { code: 'article/gone' } })
    expect(await articleRow(two)).toMatchObject({ deletedAt: null })
    expect((await database.annotations.get('note'))?.articleId).toBe(two)
  })
})
