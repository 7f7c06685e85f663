import { isAlone } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { removeAdditions } from './code-additions.ts'
import { codeLanguage } from './code-language.ts'
import { codeText } from './code-text.ts'

/** Editors and highlighters that write code without `pre`, or each line of it in one. */
const EDITORS = '.CodeMirror-code, .cm-content, .view-lines, .crayon-pre, .syntaxhighlighter:not(:has(table))'
/** What CodeMirror and Monaco put around an editor's lines; Readability takes its scrolling box for furniture. */
const EDITOR_BOXES = '.CodeMirror, .cm-editor, .monaco-editor'
/** Classes of tables that hold code, or of the element around them. Most others have a `pre` in each column. */
const CODE_TABLE =
  /(?:^|\s)(?:rouge-table|highlighttable|lntable|hljs-ln|js-file-line-container|syntaxhighlighter|crayon-table)(?:$|\s)/
const NUMBERS = /^[\s\d]*$/

/** Puts code that is laid out as a table or as an editor's lines into one `pre`, without its line numbers. */
export function gatherCode(root: Element): void {
  for (const table of elementsOf(root, 'table')) {
    if (!table.closest('pre') && isCodeTable(table)) replaceByCode(table, withoutNumbers(table))
  }
  for (const editor of elementsOf(root, EDITORS)) {
    if (root.contains(editor) && !editor.closest('pre'))
      replaceByCode(editor.closest(EDITOR_BOXES) ?? editor, editor)
  }
  for (const code of elementsOf(root, 'code')) {
    if (isBlockOfCode(code)) replaceByCode(code, code)
  }
}

function replaceByCode(box: Element, lines: Element): void {
  const pre = box.ownerDocument.createElement('pre')
  const language = codeLanguage(lines.querySelector('pre') ?? lines) ?? codeLanguage(box)
  removeAdditions(lines)
  pre.textContent = codeText(lines)
  if (language) pre.setAttribute('data-language', language)
  box.replaceWith(pre)
}

/** Two columns, of which the first holds numbers only, in a table that says it is code or has `pre` in both. */
function isCodeTable(table: Element): boolean {
  const isNamed = [table, table.parentElement, table.parentElement?.parentElement].some((element) =>
    CODE_TABLE.test(element?.getAttribute('class') ?? ''),
  )
  if (table.querySelector('th, table')) return false
  const rows = elementsOf(table, 'tr')
  if (rows.length === 0) return false
  if (!isNamed && (rows.length > 1 || rows[0]?.querySelectorAll('td pre').length !== 2)) return false
  return rows.every(
    ({ children }) =>
      children.length === 2 && children[0] !== undefined && NUMBERS.test(children[0].textContent ?? ''),
  )
}

function withoutNumbers(table: Element): Element {
  for (const row of elementsOf(table, 'tr')) row.firstElementChild?.remove()
  return table
}

/** Code of several lines that has a block to itself. */
function isBlockOfCode(code: Element): boolean {
  if (!code.querySelector('br') || code.closest('pre, td')) return false
  return isAlone(code) && !code.querySelector('code')
}
