import { textOf } from '../dom/blocks.ts'

const GROUP = /^(?:thead|tbody|tfoot)$/

/** Puts a data table's leading header rows into `thead`, and says of each header what it is the header of. */
export function standardiseHeaders(table: Element): void {
  const first = [...table.children].find(
    (part) => (GROUP.test(part.localName) || part.localName === 'tr') && rowsOf(part).length > 0,
  )
  if (!first) return
  const heads = [...table.children].filter(({ localName }) => localName === 'thead')
  if (first.localName === 'tbody' && heads.every((head) => rowsOf(head).length === 0)) {
    for (const empty of heads) empty.remove()
    gatherHead(first)
  }
  for (const part of table.children) {
    for (const row of rowsOf(part)) setScopes(row, part.localName === 'thead')
  }
}

/** A part's own rows; those of a table in a cell are not among them. */
export function rowsOf(part: Element): Element[] {
  if (part.localName === 'tr') return [part]
  return [...part.children].filter(({ localName }) => localName === 'tr')
}

function gatherHead(body: Element): void {
  const rows = rowsOf(body)
  const firstOther = rows.findIndex((row) => !isHeaderRow(row))
  // Headers only: nothing that they could stand above, unless in another part.
  const leading = rows.slice(0, firstOther === -1 ? rows.length : firstOther)
  const isAll = leading.length === rows.length
  if (leading.length === 0 || (isAll && !hasRowsBehind(body))) return
  // A cell ends with its part of the table, however many rows it was to span.
  const reachesOut = leading.some((row, index) =>
    [...row.children].some((cell) => !(rowSpan(cell) <= leading.length - index)),
  )
  if (reachesOut) return
  const head = body.ownerDocument.createElement('thead')
  head.append(...leading)
  body.before(head)
  if (isAll) body.remove()
}

/** All of them headers, but for an empty corner. */
function isHeaderRow({ children }: Element): boolean {
  return (
    [...children].every(
      (cell, index) => cell.localName === 'th' || (index === 0 && children.length > 1 && textOf(cell) === ''),
    ) && [...children].some((cell) => cell.localName === 'th' && textOf(cell) !== '')
  )
}

function hasRowsBehind(body: Element): boolean {
  for (let part = body.nextElementSibling; part; part = part.nextElementSibling) {
    if (GROUP.test(part.localName) && rowsOf(part).length > 0) return true
  }
  return false
}

/** Not a number where a cell spans all rows that are left. */
function rowSpan(cell: Element): number {
  const span = Number(cell.getAttribute('rowspan') ?? 1)
  return span === 0 ? Number.NaN : span
}

/** A header in the head is a column's, one that opens a row of data is the row's; others may be anything. */
function setScopes({ children }: Element, isHead: boolean): void {
  const [first, ...others] = children
  const isRow = !isHead && others.length > 0 && others.every(({ localName }) => localName === 'td')
  for (const cell of isHead ? children : isRow && first ? [first] : []) {
    if (cell.localName === 'th' && !cell.hasAttribute('scope') && textOf(cell) !== '')
      cell.setAttribute('scope', isHead ? 'col' : 'row')
  }
}
