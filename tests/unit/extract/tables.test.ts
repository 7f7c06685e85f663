import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { standardiseTables } from '../../../src/main/extract/standardise/tables.ts'
import { documentOf, prose } from './html.ts'

const standard = (html: string) => {
  const { body } = documentOf(`<body>${html}`)
  standardiseTables(body)
  return body.innerHTML.trim()
}
const HEAD = '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
const BODY = '<tbody><tr><td>1</td><td>2</td></tr></tbody>'

describe('header rows', () => {
  it.each([
    [
      'move into the head',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      `<table>${HEAD}${BODY}</table>`,
    ],
    [
      'move behind the caption and the columns',
      '<table><caption>c</caption><colgroup><col></colgroup><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      `<table><caption>c</caption><colgroup><col></colgroup>${HEAD}${BODY}</table>`,
    ],
    [
      'take the place of an empty head',
      '<table><thead></thead><tbody><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
      `<table>${HEAD}${BODY}</table>`,
    ],
    [
      'move out of a body of their own',
      `<table><tbody><tr><th>a</th><th>b</th></tr></tbody>${BODY}</table>`,
      `<table>${HEAD}${BODY}</table>`,
    ],
    [
      'move together where cells span them',
      '<table><tr><th rowspan="2">a</th><th>b</th></tr><tr><th>c</th></tr><tr><td>1</td><td>2</td></tr></table>',
      `<table><thead><tr><th rowspan="2" scope="col">a</th><th scope="col">b</th></tr><tr><th scope="col">c</th></tr></thead>${BODY}</table>`,
    ],
    [
      'stay where a cell spans rows of data, too',
      '<table><tr><th rowspan="2">a</th><th>b</th></tr><tr><td>2</td></tr></table>',
      '<table><tbody><tr><th rowspan="2">a</th><th>b</th></tr><tr><td>2</td></tr></tbody></table>',
    ],
    [
      'may have an empty corner',
      '<table><tr><td></td><th>b</th></tr><tr><th>1</th><td>2</td></tr></table>',
      '<table><thead><tr><td></td><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table>',
    ],
    [
      'stay where there is nothing else',
      '<table><tr><th>a</th><th>b</th></tr></table>',
      '<table><tbody><tr><th>a</th><th>b</th></tr></tbody></table>',
    ],
    [
      'keep the scope they have',
      '<table><tr><th scope="colgroup">a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      `<table>${HEAD.replace('col', 'colgroup')}${BODY}</table>`,
    ],
  ])('%s', (_, html, expected) => expect(standard(html)).toBe(expected))
})

describe('tables in tables', () => {
  const data = `<table>${HEAD}${BODY}</table>`
  it('stay whole where the one around them lays out the page', () =>
    expect(standard(`<table><tr><td>x</td><td>${data}</td></tr></table>`)).toBe(
      `<div>x</div><div>${data}</div>`,
    ))
})

const aria = (rows: string, role = 'table') => `<div role="${role}"><div role="rowgroup">${rows}</div></div>`
const ROWS =
  '<div role="row"><span role="columnheader">a</span><span role="columnheader">b</span></div><div role="row"><div><span role="cell">1</span></div><span role="cell">2</span></div>'

describe('tables by their roles', () => {
  it.each([
    ['become tables', aria(ROWS), `<table>${HEAD}${BODY}</table>`],
    ['grids too', aria(ROWS.replaceAll('"cell"', '"gridcell"'), 'grid'), `<table>${HEAD}${BODY}</table>`],
    [
      'with the headers of rows, and spans',
      aria(
        `${ROWS.replace('"cell"', '"rowheader"')}<div role="row"><b role="cell" aria-colspan="2">3</b></div>`,
      ),
      `<table>${HEAD}<tbody><tr><th scope="row">1</th><td>2</td></tr><tr><td colspan="2">3</td></tr></tbody></table>`,
    ],
    [
      'and what stands beside their rows',
      `<div role="table"><div role="caption">c</div>${ROWS}<p>n</p></div>`,
      `<table><caption>c</caption>${HEAD}${BODY}</table><div><p>n</p></div>`,
    ],
  ])('%s', (_, html, expected) => expect(standard(html)).toBe(expected))

  it.each([
    ['a calendar of buttons', aria(ROWS.replace(/>([ab12])</g, '><button>$1</button><'), 'grid')],
    ['a form', aria(ROWS.replace('>2<', '><input><'), 'grid')],
    ['a list', aria('<div role="row"><div role="cell">1</div></div>'.repeat(3))],
    ['a table that says what it is', `<table role="table">${HEAD}${BODY}</table>`],
  ])('but %s stays as it is', (_, html) => expect(standard(html)).toBe(html))

  it('come through a whole extraction', () => {
    const html = `<title>Tides</title><article><h1>Tides</h1>${prose(4)}${aria(ROWS)}${prose(3)}</article>`
    const { article } = extractArticle({ html, url: 'https://example.org/tides' })
    expect(article.contentHtml).toContain(`<table>${HEAD}${BODY}</table>`)
    expect(article.bodyText).toContain('a\tb\n1\t2')
  })
})

it('gives the same table the second time', () => {
  const cell = fc.oneof(
    fc.constantFrom('<td>1</td>', '<td></td>', '<th>a</th>', '<th></th>'),
    fc.constantFrom('<th rowspan="2">s</th>', '<td rowspan="0">s</td>', '<td><p>x</p></td>'),
  )
  const row = fc.array(cell, { maxLength: 3 }).map((cells) => `<tr>${cells.join('')}</tr>`)
  const group = fc
    .tuple(fc.constantFrom('thead', 'tbody', 'tfoot'), fc.array(row, { maxLength: 3 }))
    .map(([name, rows]) => `<${name}>${rows.join('')}</${name}>`)
  const table = fc
    .array(fc.oneof(group, fc.constant(aria(ROWS))), { maxLength: 4 })
    .map((parts) => `<table>${parts.join('')}</table>`)
  fc.assert(
    fc.property(table, (html) => {
      const once = standard(html)
      expect(standard(once)).toBe(once)
    }),
    { numRuns: 60 },
  )
})
