/** Elements that begin a line of their own in code. */
const BLOCK_LINES = /^(?:div|p|li|ol|ul|table|tbody|tr|pre)$/
/** Highlighters and editors that give each line an element. */
const LINE = / (?:line|code-line|token-line|view-line|cm-line|CodeMirror-line|crayon-line) /

/** Boxes in which a script plays a terminal (MkDocs with Termynal): colours are written as tags into the text. */
const TERMINAL = '.termy, .termynal'
const COLOUR_TAG = /<\/?(?:font|span|b|i|u)(?: (?:color|style)="[^"<>]*")?>/g

/** The text of code with its line breaks, whether they are characters or elements. */
export function codeText(root: Element): string {
  const hasOwnBreaks = linesAreParted(root)
  let text = ''
  const begin = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const visit = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) text += child.nodeValue ?? ''
      else if (child.nodeType === child.ELEMENT_NODE) visitElement(child as Element)
    }
  }
  const visitElement = (element: Element) => {
    if (element.localName === 'br') {
      text += '\n'
      return
    }
    const isLine = !hasOwnBreaks && isLineElement(element)
    if (!isLine && !BLOCK_LINES.test(element.localName)) {
      visit(element)
      return
    }
    begin()
    const from = text.length
    visit(element)
    // An empty line has its height from a style sheet.
    if (isLine && text.length === from) text += '\n'
    begin()
  }
  visit(root)
  return (root.closest(TERMINAL) ? text.replace(COLOUR_TAG, '') : text)
    .replace(/\r\n?/g, '\n')
    .replace(/\u200b/g, '')
    .replace(/^\n+/, '')
    .trimEnd()
}

function isLineElement(element: Element): boolean {
  return LINE.test(` ${element.getAttribute('class') ?? ''} `) || element.hasAttribute('data-line')
}

/** Whether the elements for lines have line breaks between them or in them already, as Shiki writes them. */
function linesAreParted(root: Element): boolean {
  for (const element of root.querySelectorAll('[class], [data-line]')) {
    if (!isLineElement(element)) continue
    const after = element.nextSibling
    if (after) return after.nodeType === after.TEXT_NODE && (after.nodeValue ?? '').includes('\n')
  }
  return false
}
