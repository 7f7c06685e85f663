import { textOf } from '../dom/blocks.ts'

const MARKED = '[role="table"], [role="grid"], [role="treegrid"]'
const TABLES = /^(?:table|grid|treegrid)$/
const HEADERS = /^(?:columnheader|rowheader)$/
const CELLS = /^(?:cell|gridcell|columnheader|rowheader)$/
/** What makes a grid one of controls: a calendar to pick a day from, a form. */
const FIELDS = /^(?:input|select|textarea)$/
/** More cells than this share with a button in them are there to be pressed; headers often have one for sorting. */
const LARGEST_BUTTON_SHARE = 0.5
/** HTML's own bounds for spans. */
const MOST_SPANNED = 1_000
/** What a cell keeps of its own. */
const KEPT = ['id', 'lang', 'dir']

/** A table by its roles, with what is its own: of a table in a cell it has nothing. */
interface AriaTable {
  box: Element
  caption: Element | null
  rows: { row: Element; cells: Element[] }[]
  /** Cells with a button in them. */
  pressed: Set<Element>
  hasFields: boolean
}

/** Makes tables of boxes that are tables by their roles only; their rows would come out as loose paragraphs. */
export function buildAriaTables(root: Element): void {
  if (!root.querySelector(MARKED)) return
  // From the inside out, so that a table in a cell is moved with it.
  for (const table of findTables(root).reverse()) if (isData(table)) build(table)
}

/** All in one walk: boxes may stand in one another, and each look into all of them again would take long. */
function findTables(root: Element): AriaTable[] {
  const found: AriaTable[] = []
  const visit = (
    element: Element,
    table: AriaTable | null,
    cells: Element[] | null,
    cell: Element | null,
  ) => {
    const role = element.getAttribute('role') ?? ''
    let inside = { table, cells, cell }
    if (TABLES.test(role) && element.localName !== 'table') {
      const own = { box: element, caption: null, rows: [], pressed: new Set<Element>(), hasFields: false }
      found.push(own)
      inside = { table: own, cells: null, cell: null }
    } else if (table && role === 'row') {
      inside = { table, cells: [], cell: null }
      table.rows.push({ row: element, cells: inside.cells ?? [] })
    } else if (table && cells && !cell && CELLS.test(role)) {
      cells.push(element)
      inside = { table, cells, cell: element }
    } else if (table && role === 'caption') table.caption ??= element
    else if (table && FIELDS.test(element.localName)) table.hasFields = true
    else if (table && cell && (role === 'button' || element.localName === 'button')) table.pressed.add(cell)
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      visit(child, inside.table, inside.cells, inside.cell)
  }
  visit(root, null, null, null)
  return found
}

function isData({ rows, pressed, hasFields }: AriaTable): boolean {
  if (rows.length < 2 || hasFields || rows.some(({ row }) => row.localName === 'tr')) return false
  if (!rows.some(({ cells }) => cells.length > 1)) return false
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0)
  return pressed.size <= count * LARGEST_BUTTON_SHARE
}

function build({ box, caption, rows }: AriaTable): void {
  const document = box.ownerDocument
  const table = document.createElement('table')
  if (caption) {
    const line = document.createElement('caption')
    line.append(...caption.childNodes)
    caption.remove()
    table.append(line)
  }
  const body = document.createElement('tbody')
  table.append(body)
  for (const { row, cells } of rows) {
    const line = document.createElement('tr')
    for (const cell of cells) line.append(toCell(cell))
    // What a row says outside its cells is said in its last one.
    if (textOf(row) !== '') line.lastElementChild?.append(' ', ...row.childNodes)
    if (line.firstElementChild) {
      body.append(line)
      row.remove()
    }
  }
  box.before(table)
  // What belongs to no row stays behind the table: a note, a sum.
  box.removeAttribute('role')
  if (textOf(box) === '' && !box.querySelector('img, math')) box.remove()
}

function toCell(cell: Element): Element {
  const isHeader = HEADERS.test(cell.getAttribute('role') ?? '')
  const made = cell.ownerDocument.createElement(isHeader ? 'th' : 'td')
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
