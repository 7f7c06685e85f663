import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueryNode } from '../../../../src/renderer/search/query/ast.ts'
import { evaluate } from '../../../../src/renderer/search/query/evaluate.ts'
import { ftsExpression } from '../../../../src/renderer/search/query/fts-expression.ts'
import { parseQuery } from '../../../../src/renderer/search/query/parse.ts'

/** A query in words: what it was understood as. */
function told(node: QueryNode | null): string {
  if (node === null) return ''
  switch (node.kind) {
    case 'words': {
      const [phrase] = node.phrases
      const field = node.field === null ? '' : `${node.field}:`
      return `${field}${phrase?.words.join('_')}${phrase?.isPrefix ? '*' : ''}`
    }
    case 'filter':
      return Object.values(node.filter).join('=')
    case 'not':
      return `not ${told(node.of)}`
    default:
      return `${node.kind}(${node.of.map(told).join(', ')})`
  }
}

describe('parseQuery', () => {
  it.each([
    ['', ''],
    ['  +++ ', ''],
    ['lighthouse', 'lighthouse*'],
    ['lighthouse ', 'lighthouse'],
    ['quiet lighthouse', 'all(quiet, lighthouse*)'],
    ['"quiet lighthouse"', 'quiet_lighthouse'],
    ['"quiet ligh', 'quiet_ligh'],
    ['« la mer » calme', 'all(la_mer, calme*)'],
    ['e-mail ', 'e_mail'],
    ['l’Europe ', 'europe'],
    ["aujourd'hui ", 'aujourd_hui'],
    ['title:sea site:"le monde" author:marsh ', 'all(title:sea, site:le_monde, byline:marsh)'],
    ['is:unread -is:archived', 'all(not read, not archived)'],
    ['tag:science/physics lang:pt-BR', 'all(tag=science/physics, language=pt-BR)'],
    ['tag:"so ""called"" (old)"', 'tag=so "called" (old)'],
    ['"" tide ', 'tide'],
    ['host:www.Example.org -host:a.example:8080', 'all(site=example.org, not site=a.example:8080)'],
    ['host:? ', 'host'],
    ['published:2025-12', 'published=2025-12=2026-01'],
    ['moor or tide sea ', 'any(moor, all(tide, sea))'],
    ['(moor or tide) sea ', 'all(any(moor, tide), sea)'],
    ['((moor or tide sea ', 'any(moor, all(tide, sea))'],
    ['moor) tide ', 'all(moor, tide)'],
    ['moor or', 'all(moor, or*)'],
    ['or moor ', 'moor'],
    ['-"low water" tide ', 'all(not low_water, tide)'],
    ['-(moor or tide) sea ', 'all(not any(moor, tide), sea)'],
    ['well-known - ', 'well_known'],
    ['is:blue colour:red ', 'all(is_blue, colour_red)'],
    ['before:2026-13 title: ', 'all(before_2026_13, title)'],
    ['https://example.org/a ', 'https_example_org_a'],
    ['模型', '模型'],
    ['模', '模*'],
    ['大模型 gpt', 'all(大模_模型, gpt*)'],
  ])('%s', (query, expected) => expect(told(parseQuery(query))).toBe(expected))

  it('reads a day, month or year in the computer’s time zone', () => {
    expect(parseQuery('before:2026-03-02')).toMatchObject({ filter: { to: new Date(2026, 2, 2).getTime() } })
    expect(parseQuery('after:2026')).toMatchObject({ filter: { from: new Date(2026, 0, 1).getTime() } })
  })

  const anyQuery = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '(',
          ')',
          '-',
          ' ',
          'or',
          'title:',
          'is:',
          'read',
          'tag:',
          'before:',
          '2026',
          'sea',
          '海',
          '«',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  )

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const node = parseQuery(query)
        if (node) ftsExpression(node)
      }),
      { numRuns: 2000 },
    )
  })

  it('is not tired by endless brackets', () => {
    expect(told(parseQuery(`${'('.repeat(900)}sea`))).toMatch(/^(?:sea\*)?$/)
    expect(parseQuery('-('.repeat(450))).toBeNull()
  })
})

describe('evaluate', () => {
  const words = ['a1', 'b1', 'c1']
  const filters = ['read', 'archived', 'favourite']
  const leaf = fc.constantFrom(...words, ...filters.map((name) => `is:${name}`))
  const { query } = fc.letrec<{ query: string }>((tie) => ({
    query: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(tie('query'), tie('query')).map(([one, other]) => `(${one} ${other})`),
      fc.tuple(tie('query'), tie('query')).map(([one, other]) => `(${one} or ${other})`),
      tie('query').map((one) => `(-${one})`),
    ),
  }))

  /** Every combination of having each word and each mark is an article; its id tells which. */
  const articles = Array.from({ length: 64 }, (_, id) => String(id))
  const has = (id: string, name: string) => ((Number(id) >> [...words, ...filters].indexOf(name)) & 1) === 1
  const having = (name: string) => new Set(articles.filter((id) => has(id, name)))

  /** What a query means, by its text alone: an independent reading of the generated form. */
  function means(text: string, id: string): boolean {
    const rest = { text }
    const read = (): boolean => {
      if (rest.text.startsWith('(')) {
        rest.text = rest.text.slice(1)
        let value: boolean
        if (rest.text.startsWith('-')) {
          rest.text = rest.text.slice(1)
          value = !read()
        } else {
          value = read()
          const isOr = rest.text.startsWith(' or ')
          rest.text = rest.text.slice(isOr ? 4 : 1)
          const other = read()
          value = isOr ? value || other : value && other
        }
        rest.text = rest.text.slice(1)
        return value
      }
      const name = /^(?:is:)?(\w+)/.exec(rest.text)
      rest.text = rest.text.slice(name?.[0].length)
      return has(id, name?.[1] ?? '')
    }
    return read()
  }

  /** FTS5's expressions over the words above, evaluated as JavaScript. */
  function matching(expression: string): Set<string> {
    const code = expression
      .replaceAll(/"(\w+)"(?: \*)?/g, 'has(id, "$1")')
      .replaceAll(' AND ', ' && ')
      .replaceAll(' OR ', ' || ')
      .replaceAll(' NOT ', ' && !')
    const found = new Function('has', 'id', `return ${code}`) as (test: typeof has, id: string) => boolean
    return new Set(articles.filter((id) => found(has, id)))
  }

  it('finds exactly what the query says', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const node = parseQuery(`${text} `)
        if (!node) throw new Error('nothing read')
        const found = await evaluate(node, {
          matching,
          keysOf: async ({ kind }) => having(kind),
          everything: async () => new Set(articles),
        })
        expect([...found].sort()).toEqual(articles.filter((id) => means(text, id)).sort())
      }),
      { numRuns: 300 },
    )
  })
})
