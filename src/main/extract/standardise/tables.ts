import { hasBlockChild } from '../dom/blocks.ts'
import { elementsOf, rename, unwrap } from '../dom/reshape.ts'
import { buildAriaTables } from './aria-tables.ts'
import { rowsOf, standardiseHeaders } from './table-headers.ts'

/**
 * Leaves the tables that hold data, with headers, spans and captions, whatever elements they are made of; those that
 * only lay out a page are dissolved.
 */
export function standardiseTables(root: Element): void {
  buildAriaTables(root)
  // Judged before any changes: a table around tables is one of layout. Dissolved from the inside out.
  const layouts = elementsOf(root, 'table').filter(isLayout)
  for (const table of layouts.reverse()) dissolve(table)
  for (const table of elementsOf(root, 'table')) standardiseHeaders(table)
}

function isLayout(table: Element): boolean {
  if (hasHeader(table)) return false
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  const rows = elementsOf(table, 'tr')
  const widest = Math.max(0, ...rows.map((row) => row.childElementCount))
  if (widest <= 1 || table.querySelector('table')) return true
  return rows.length === 1 && [...(rows[0]?.children ?? [])].some(hasBlockChild)
}

/** Its own: a table of data in a cell says nothing about the one around it. */
function hasHeader(table: Element): boolean {
  return [...table.children].some((part) => {
    const rows = rowsOf(part)
    if (part.localName === 'caption' || (part.localName === 'thead' && rows.length > 0)) return true
    return rows.some(({ children }) => [...children].some(({ localName }) => localName === 'th'))
  })
}

/** Takes a table's own parts away; one in a cell is judged for itself. */
function dissolve(table: Element): void {
  const own = (selector: string) =>
    elementsOf(table, selector).filter((part) => part.closest('table') === table)
  for (const cell of own('td, th')) {
    for (const name of ['lang', 'dir']) {
      const said = cell.closest(`[${name}]`)
      if (said && table.contains(said)) cell.setAttribute(name, said.getAttribute(name) ?? '')
    }
    rename(cell, 'div')
  }
  for (const part of own('thead, tbody, tfoot, tr, colgroup')) {
    if (part.localName === 'colgroup') part.remove()
    else unwrap(part)
  }
  unwrap(table)
}
