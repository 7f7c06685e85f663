import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { formatFilterQuery, parseFilterQuery } from '../../../src/renderer/lists/filter-query.ts'
import {
  addressOfPlace,
  formatListAddress,
  type ListAddress,
  parseListAddress,
} from '../../../src/renderer/lists/list-address.ts'
import { type ListPlace, listStates, standingLists } from '../../../src/renderer/lists/list-place.ts'
import { rememberedSort, rememberSort } from '../../../src/renderer/lists/remembered-sort.ts'
import { tagTree } from '../../../src/renderer/lists/tag-tree.ts'
import { articleOrders } from '../../../src/renderer/store/article-keys.ts'

afterEach(() => localStorage.clear())

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
const place: fc.Arbitrary<ListPlace> = fc.oneof(
  fc.record({ kind: fc.constant('standing' as const), name: fc.constantFrom(...standingLists) }),
  fc.record({ kind: fc.constantFrom('tag' as const, 'site' as const), key: text }),
  fc.record({ kind: fc.constantFrom('collection' as const, 'search' as const), id: text }),
)
const address: fc.Arbitrary<ListAddress> = fc.record({
  place,
  states: fc.subarray([...listStates]),
  tags: fc.array(text, { maxLength: 3 }),
  site: fc.option(text),
  language: fc.option(text),
  sort: fc.option(fc.record({ order: fc.constantFrom(...articleOrders), isDescending: fc.boolean() })),
})

describe('the address of a list', () => {
  const parse = (written: string) => {
    const [path = '/', search = ''] = written.split(/\?(.*)/s)
    return parseListAddress(path, search)
  }

  it.each([
    ['/', addressOfPlace({ kind: 'standing', name: 'library' })],
    [
      '/list/favourites?sort=title',
      {
        ...addressOfPlace({ kind: 'standing', name: 'favourites' }),
        sort: { order: 'titleKey', isDescending: false },
      },
    ],
    [
      '/tag/science%2Fphysics?is=unread',
      { ...addressOfPlace({ kind: 'tag', key: 'science/physics' }), states: ['unread'] },
    ],
  ] as [string, ListAddress][])('%s', (written, expected) => {
    expect(parse(written)).toEqual(expected)
    expect(formatListAddress(expected)).toBe(written)
  })

  it('says the whole list, whatever it is', () => {
    fc.assert(
      fc.property(address, (list) => {
        expect(parse(formatListAddress(list))).toEqual(list)
      }),
    )
  })

  it.each(['/list/nothing', '/tag/', '/else/where', '/%zz', '/?sort=colour&is=blue'])(
    'is the library where nobody knows it: %s',
    (written) => expect(parse(written)).toEqual(addressOfPlace({ kind: 'standing', name: 'library' })),
  )
})

describe('a saved search of filters', () => {
  it.each([
    ['is:unread tag:"old boats/sea" site:harbour.example lang:fr', true],
    ['', true],
    ['boats', false],
    ['is:blue', false],
    ['-is:read', false],
  ])('%s', (query, isKnown) => {
    const filters = parseFilterQuery(query)
    expect(filters !== null).toBe(isKnown)
    if (filters) expect(formatFilterQuery(filters)).toBe(query)
  })
})

describe('the order of a list', () => {
  it('is remembered for each list, and tags share one', () => {
    const sort = { order: 'wordCount', isDescending: true } as const
    rememberSort({ kind: 'tag', key: 'a' }, sort)
    expect(rememberedSort({ kind: 'tag', key: 'b' })).toEqual(sort)
    expect(rememberedSort({ kind: 'standing', name: 'unread' }).order).toBe('savedAt')
  })

  it('is the usual one where something else stands in its place', () => {
    localStorage.setItem('recto.list-sorts', '{"library":{"order":"colour"}}')
    expect(rememberedSort({ kind: 'standing', name: 'library' }).order).toBe('savedAt')
  })
})

it('makes a tree of tags', () => {
  const tags = ['Sea', 'Sea/Boats', 'Sea/Boats/Old', 'Seaside'].map((name) => ({
    key: name.toLowerCase(),
    name,
    count: 1,
  }))
  const [sea, seaside, ...none] = tagTree(tags)
  expect([sea?.shortName, sea?.below[0]?.shortName, sea?.below[0]?.below[0]?.shortName]).toEqual([
    'Sea',
    'Boats',
    'Old',
  ])
  expect([seaside?.name, seaside?.below, none]).toEqual(['Seaside', [], []])
})
