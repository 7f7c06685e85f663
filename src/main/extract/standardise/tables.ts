import { hasBlockChild } from '../dom/blocks.ts'
import { elementsOf, rename, unwrap } from '../dom/reshape.ts'

/** Dissolves tables that only lay out a page; the others keep headers, spans and captions. */
export function standardiseTables(root: Element): void {
  // Judged before any changes: a table around tables is one of layout. Dissolved from the inside out.
  const layouts = elementsOf(root, 'table').filter(isLayout)
  for (const table of layouts.reverse()) dissolve(table)
}

function isLayout(table: Element): boolean {
  if (table.querySelector('th, caption, thead')) return false
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  const rows = elementsOf(table, 'tr')
  const widest = Math.max(0, ...rows.map((row) => row.childElementCount))
  if (widest <= 1 || table.querySelector('table')) return true
  return rows.length === 1 && [...(rows[0]?.children ?? [])].some(hasBlockChild)
}

function dissolve(table: Element): void {
  for (const part of elementsOf(table, 'td, th')) rename(part, 'div')
  for (const part of elementsOf(table, 'tbody, tfoot, tr, colgroup')) {
    if (part.localName === 'colgroup') part.remove()
    else unwrap(part)
  }
  unwrap(table)
}
