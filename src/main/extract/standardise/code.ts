import { elementsOf } from '../dom/reshape.ts'

const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight-source|highlight|brush:?|prettyprint\s+lang|sourceCode)[-\s:]+([a-z][\w+#-]{0,20})/i
const NOT_A_LANGUAGE = /^(?:none|plain|plaintext|text|nohighlight|highlight|wrap|code|block|default)$/i
const LINE_NUMBERS =
  '[class*="lineno" i], [class*="line-number" i], [class*="gutter" i], [class*="linenum" i], [data-line-number]:empty, button'

/** Makes a code block plain text in `pre > code`: line breaks kept, line numbers gone, language in data-language. */
export function standardiseCode(root: Element): void {
  for (const pre of elementsOf(root, 'pre')) {
    if (isGutter(pre)) {
      pre.remove()
      continue
    }
    const language = languageOf(pre)
    for (const number of elementsOf(pre, LINE_NUMBERS)) {
      // Some highlighters keep the number in an attribute of the line itself.
      if (/^[\d\s]*$/.test(number.textContent ?? '')) number.remove()
    }
    const text = codeText(pre)
    const code = pre.ownerDocument.createElement('code')
    code.textContent = text
    pre.replaceChildren(code)
    for (const { name } of [...pre.attributes]) pre.removeAttribute(name)
    if (language) pre.setAttribute('data-language', language)
  }
}

/** Line numbers in a table cell of their own, beside the cell with the code. */
function isGutter(pre: Element): boolean {
  const row = pre.closest('tr')
  return row !== null && row.querySelectorAll('pre').length > 1 && /^[\d\s]+$/.test(pre.textContent ?? '')
}

function languageOf(pre: Element): string | null {
  const places = [pre, pre.querySelector('code'), pre.parentElement, pre.parentElement?.parentElement]
  for (const place of places) {
    if (!place) continue
    const declared =
      place.getAttribute('data-language') ??
      place.getAttribute('data-lang') ??
      LANGUAGE.exec(place.getAttribute('class') ?? '')?.[1]
    if (declared && /^[\w+#.-]{1,20}$/.test(declared) && !NOT_A_LANGUAGE.test(declared))
      return declared.toLowerCase()
  }
  return null
}

function codeText(pre: Element): string {
  let text = ''
  const visit = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) text += child.nodeValue ?? ''
      else if (child.nodeType === child.ELEMENT_NODE) {
        const name = (child as Element).localName
        if (name === 'br') text += '\n'
        else {
          const ownLine = /^(?:div|p|li|tr)$/.test(name)
          if (ownLine && text !== '' && !text.endsWith('\n')) text += '\n'
          visit(child)
          if (ownLine && !text.endsWith('\n')) text += '\n'
        }
      }
    }
  }
  visit(pre)
  return text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()
}
