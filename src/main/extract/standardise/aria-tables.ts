import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'

const TABLES = ':is([role="table"], [role="grid"], [role="treegrid"]):not(table)'
const ROW = '[role="row"]'
const HEADERS = '[role="columnheader"], [role="rowheader"]'
const CELLS = `[role="cell"], [role="gridcell"], ${HEADERS}`
/** What makes a grid one of controls: a calendar to pick a day from, a form. */
const FIELDS = 'input, select, textarea'
const BUTTONS = 'button, [role="button"]'
/** More cells than this share with a button in them are there to be pressed; headers often have one for sorting. */
const LARGEST_BUTTON_SHARE = 0.5
/** HTML's own bounds for spans. */
const MOST_SPANNED = 1_000
/** What a cell keeps of its own. */
const KEPT = ['id', 'lang', 'dir']

/** Makes tables of boxes that are tables by their roles only; their rows would come out as loose paragraphs. */
export function buildAriaTables(root: Element): void {
  // From the inside out, so that a table in a cell is moved with it.
  for (const box of elementsOf(root, TABLES).reverse()) {
    const rows = elementsOf(box, ROW).filter((row) => row.closest(TABLES) === box)
    const cellsOf = new Map(rows.map((row) => [row, ownCells(row)]))
    if (isData(rows, [...cellsOf.values()])) build(box, cellsOf)
  }
}

/** A row's cells, which may stand in wrappers; those of a table within a cell are not among them. */
function ownCells(row: Element): Element[] {
  return elementsOf(row, CELLS).filter((cell) => cell.closest(ROW) === row)
}

function isData(rows: readonly Element[], cells: readonly Element[][]): boolean {
  if (rows.length < 2 || rows.some((row) => row.localName === 'tr')) return false
  if (Math.max(...cells.map(({ length }) => length)) < 2) return false
  const all = cells.flat()
  const pressed = all.filter((cell) => cell.querySelector(BUTTONS)).length
  return pressed <= all.length * LARGEST_BUTTON_SHARE && !all.some((cell) => cell.querySelector(FIELDS))
}

function build(box: Element, cellsOf: ReadonlyMap<Element, readonly Element[]>): void {
  const document = box.ownerDocument
  const table = document.createElement('table')
  const body = document.createElement('tbody')
  const caption = box.querySelector('[role="caption"]')
  if (caption) {
    const line = document.createElement('caption')
    line.append(...caption.childNodes)
    caption.remove()
    table.append(line)
  }
  table.append(body)
  for (const [row, cells] of cellsOf) {
    const line = document.createElement('tr')
    line.append(...cells.map(toCell))
    if (line.firstElementChild) body.append(line)
    row.remove()
  }
  box.before(table)
  // What belongs to no row stays behind the table: a note, a sum.
  box.removeAttribute('role')
  if (textOf(box) === '' && !box.querySelector('img, math')) box.remove()
}

function toCell(cell: Element): Element {
  const made = cell.ownerDocument.createElement(cell.matches(HEADERS) ? 'th' : 'td')
  for (const name of KEPT) {
    const value = cell.getAttribute(name)
    if (value !== null) made.setAttribute(name, value)
  }
  for (const name of ['colspan', 'rowspan']) {
    const span = Number(cell.getAttribute(`aria-${name}`))
    if (Number.isInteger(span) && span > 1 && span <= MOST_SPANNED) made.setAttribute(name, String(span))
  }
  made.append(...cell.childNodes)
  return made
}
