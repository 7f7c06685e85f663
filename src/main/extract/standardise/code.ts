import { elementsOf } from '../dom/reshape.ts'
import { removeAdditions } from './code-additions.ts'
import { gatherCode } from './code-boxes.ts'
import { codeLanguage } from './code-language.ts'
import { codeText } from './code-text.ts'

/** Makes a code block plain text in `pre > code`: line breaks kept, line numbers gone, language in data-language. */
export function standardiseCode(root: Element): void {
  gatherCode(root)
  for (const pre of elementsOf(root, 'pre')) {
    const language = codeLanguage(pre)
    removeAdditions(pre)
    const code = pre.ownerDocument.createElement('code')
    code.textContent = codeText(pre)
    pre.replaceChildren(code)
    for (const { name } of [...pre.attributes]) pre.removeAttribute(name)
    if (language) pre.setAttribute('data-language', language)
  }
}
