import { elementsOf } from '../dom/reshape.ts'

const LINE_NUMBERS =
  '[class*="lineno" i], [class*="line-number" i], [class*="gutter" i], [class*="linenum" i], [class*="ln-num" i], [data-line-number]:empty'
/** Never part of what is shown; mdBook keeps lines hidden until a reader asks for them. */
const HIDDEN = '.boring, style, script'
/** Buttons to copy or run the code. */
const BUTTONS =
  'button, [role="button"], [class*="copybtn" i], [class*="copybutton" i], [class*="copy-b" i], [class*="btn-copy" i], [class*="clipboard" i]'
/** Characters. */
const LONGEST_BUTTON = 40

/** Takes away what highlighters and themes add to code: line numbers, buttons, hidden lines. */
export function removeAdditions(code: Element): void {
  for (const number of elementsOf(code, LINE_NUMBERS)) {
    // Some highlighters give the line itself such a class.
    if (/^[\d\s]*$/.test(number.textContent ?? '')) number.remove()
  }
  for (const hidden of elementsOf(code, HIDDEN)) hidden.remove()
  for (const button of elementsOf(code, BUTTONS)) {
    if (button.localName !== 'code' && (button.textContent ?? '').length <= LONGEST_BUTTON) button.remove()
  }
}
