import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { QueryNode } from '../../../../src/renderer/search/query/ast.ts'
import { parseQuery } from '../../../../src/renderer/search/query/parse.ts'
import { renameTagTerms } from '../../../../src/renderer/search/query/rename-tag-terms.ts'
import { isTagWithin, movedTag, tagKey } from '../../../../src/shared/tag.ts'

it.each([
  ['tag:sea', 'ocean', 'tag:ocean'],
  ['is:unread TAG:Sea/Boats harbour', 'ocean', 'is:unread tag:ocean/Boats harbour'],
  ['tag:seaside sea "tag:sea" title:sea', 'ocean', 'tag:seaside sea "tag:sea" title:sea'],
  ['-tag:sea (tag:sea or tag:«sea»)', 'old ocean', '-tag:"old ocean" (tag:"old ocean" or tag:"old ocean")'],
  ['tag:sea"boats"', 'old ocean', 'tag:"old ocean" "boats"'],
  ['tag:"sea"boats', 'ocean', 'tag:ocean boats'],
  ['tag:"sea', 'ocean', 'tag:ocean'],
  ['tag:sea', 'a "b" (c)', 'tag:"a ""b"" (c)"'],
  ['tag:“ Sea / old boats ”)', 'ocean', 'tag:"ocean/old boats")'],
  ['smile :) or tag:sea', 'ocean', 'smile :) or tag:ocean'],
])('%s, with sea called %s, is %s', (query, to, expected) => {
  expect(renameTagTerms(query, 'sea', to)).toBe(expected)
})

it('leaves a search as it is that would become too long to be read whole', () => {
  const query = `${'tide '.repeat(60)}tag:sea -tag:boats`
  expect(renameTagTerms(query, 'sea', 'x'.repeat(700))).toBe(query)
  expect(renameTagTerms(query, 'sea', 'x'.repeat(600))).toBe(query.replace('sea', 'x'.repeat(600)))
})

it('asks for the same with every other part untouched, however a query is written', () => {
  const name = fc.constantFrom(
    'sea',
    'Sea/boats',
    'sea / Old "boats"',
    'seaside',
    'Éole',
    'water (deep)',
    '-x',
    'a:b',
  )
  const sign = fc.constantFrom(
    ' ',
    '(',
    ')',
    '-',
    '"',
    '“',
    '”',
    '«',
    '»',
    '„',
    ' or ',
    ':',
    'tag:',
    'Tag:',
    'title:',
  )
  const piece = fc.oneof(
    sign,
    name,
    name.map((tag) => `tag:${tag}`),
    name.map((tag) => `tag:"${tag.replaceAll('"', '""')}"`),
    fc.string({ maxLength: 3 }),
  )
  const query = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(query, name.map(tagKey), name, (asked, from, to) => {
      const wanted = parseQuery(asked)
      const renamed = parseQuery(renameTagTerms(asked, from, to))
      expect(renamed).toEqual(wanted && renameNode(wanted, from, to))
    }),
    { numRuns: 5000 },
  )
})

/** The tree of a query, with a tag's filters renamed. */
function renameNode(node: QueryNode, from: string, to: string): QueryNode {
  switch (node.kind) {
    case 'words':
      return node
    case 'filter': {
      const { filter } = node
      if (filter.kind !== 'tag' || !isTagWithin(filter.key, from)) return node
      return { kind: 'filter', filter: { kind: 'tag', key: tagKey(movedTag(filter.key, from, to)) } }
    }
    case 'not':
      return { kind: 'not', of: renameNode(node.of, from, to) }
    default:
      return { kind: node.kind, of: node.of.map((part) => renameNode(part, from, to)) }
  }
}
