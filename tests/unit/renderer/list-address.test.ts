import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { formatFilterQuery } from '../../../src/renderer/lists/filter-query.ts'
import { keepableQuery } from '../../../src/renderer/lists/keepable-query.ts'
import {
  addressOfPlace,
  formatListAddress,
  type ListAddress,
  parseListAddress,
} from '../../../src/renderer/lists/list-address.ts'
import { type ListPlace, listStates, standingLists } from '../../../src/renderer/lists/list-place.ts'
import { rememberedSort, rememberSort } from '../../../src/renderer/lists/remembered-sort.ts'
import { tagTree } from '../../../src/renderer/lists/tag-tree.ts'
import type { QueryNode } from '../../../src/renderer/search/query/ast.ts'
import { parseQuery } from '../../../src/renderer/search/query/parse.ts'
import { articleOrders } from '../../../src/renderer/store/article-keys.ts'
import { displayHost } from '../../../src/shared/address.ts'
import { tagKey } from '../../../src/shared/tag.ts'

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

describe('the filters of a list', () => {
  const filters = fc.record({
    states: fc.subarray([...listStates]),
    tags: fc.array(text.map(tagKey).filter(Boolean), { maxLength: 3 }),
    site: fc.option(fc.domain()),
    language: fc.option(fc.constantFrom('pt', 'pt-BR', 'zh-Hant')),
  })
  const asked = (node: QueryNode | null): unknown[] => {
    if (node === null) return []
    return node.kind === 'all' ? node.of.flatMap(asked) : [node]
  }

  it('are a search like any other, whatever is in their names', () => {
    fc.assert(
      fc.property(filters, (list) => {
        const { states, tags, site, language } = list
        expect(asked(parseQuery(formatFilterQuery(list)))).toEqual([
          ...states.map((state) =>
            state === 'unread'
              ? { kind: 'not', of: { kind: 'filter', filter: { kind: 'read' } } }
              : { kind: 'filter', filter: { kind: state } },
          ),
          ...tags.map((key) => ({ kind: 'filter', filter: { kind: 'tag', key } })),
          ...(site === null
            ? []
            : [{ kind: 'filter', filter: { kind: 'site', key: displayHost(`https://${site}`) } }]),
          ...(language === null ? [] : [{ kind: 'filter', filter: { kind: 'language', tag: language } }]),
        ])
      }),
      { numRuns: 1000 },
    )
  })

  it('are written as people write them', () => {
    const list = {
      states: ['unread' as const],
      tags: ['sea/old boats'],
      site: 'harbour.example',
      language: 'fr',
    }
    expect(formatFilterQuery(list)).toBe('is:unread tag:"sea/old boats" host:harbour.example lang:fr')
  })
})

describe('a list as a search', () => {
  it.each([
    ['/?is=favourite', undefined, 'is:favourite'],
    ['/', undefined, null],
    ['/list/unread?tag=sea', undefined, 'is:unread tag:sea'],
    ['/list/archive?is=archived', undefined, 'is:archived'],
    ['/list/bin?is=read', undefined, null],
    ['/tag/sea%2Fboats?lang=fr', undefined, 'tag:sea/boats lang:fr'],
    ['/site/a.example', undefined, 'host:a.example'],
    ['/collection/c?is=read', undefined, null],
    ['/search/s?is=read', 'quiet or "low wat', 'is:read (quiet or "low wat'],
    ['/search/s', 'quiet', null],
    ['/search/s?is=read', 'smile :) or joy', 'is:read (smile :) ( or joy'],
    ['/search/s?is=read', '(tide) or ")"', 'is:read ((tide) or ")"'],
    ['/search/s?is=read', ' ) ', null],
    ['/search/s?is=read', 'tide '.repeat(62), `is:read (${'tide '.repeat(62)}`],
    // Beyond what is read of a query, its end would be left out without a word.
    ['/search/s?is=read', 'tide '.repeat(63), null],
    ['/search/s?is=read', `"${'x'.repeat(989)}"`, `is:read ("${'x'.repeat(989)}"`],
    ['/search/s?is=read', `"${'x'.repeat(990)}"`, null],
    ['/search/s?is=read', `${'('.repeat(15)}tide`, `is:read ${'('.repeat(16)}tide`],
    ['/search/s?is=read', `${'('.repeat(16)}tide`, null],
  ])('%s %s', (address, savedQuery, expected) => {
    const [path = '', search = ''] = address.split(/\?(.*)/s)
    expect(keepableQuery(parseListAddress(path, search), savedQuery)).toBe(expected)
  })
})

describe('a list on top of a smart list', () => {
  it('holds what the smart list holds, as far as it is asked for, however that is written', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'c',
      'd e',
      '(',
      ')',
      '-',
      '"',
      '“',
      '”',
      ' ',
      ' or ',
      'tag:',
      'is:unread',
      ':)',
    )
    const query = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(query, fc.array(fc.boolean(), { minLength: 8 }), (savedQuery, facts) => {
        const own = parseQuery(savedQuery)
        const kept = keepableQuery(parseListAddress('/search/s', 'is=archived'), savedQuery)
        const both = parseQuery(kept ?? '')
        expect(both === null).toBe(own === null)
        if (own === null || both === null) return
        // An article, as an answer to each part of a query.
        const has = (part: QueryNode) =>
          facts[
            [...JSON.stringify(part)].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % facts.length
          ] ?? false
        const archived: QueryNode = { kind: 'filter', filter: { kind: 'archived' } }
        expect(holds(both, has)).toBe(has(archived) && holds(own, has))
      }),
      { numRuns: 3000 },
    )
  })

  function holds(node: QueryNode, has: (part: QueryNode) => boolean): boolean {
    switch (node.kind) {
      case 'not':
        return !holds(node.of, has)
      case 'all':
        return node.of.every((part) => holds(part, has))
      case 'any':
        return node.of.some((part) => holds(part, has))
      default:
        return has(node)
    }
  }
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
