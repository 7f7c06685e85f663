import { elementsOf, unwrap } from '../dom/reshape.ts'
import { measureText } from '../dom/text-measure.ts'

/** Hidden parts with more than this share of the page's text are the page, shown later by its scripts. */
const LARGE_SHARE = 0.4
const NOSCRIPT_SHARE = 0.2
/** Characters without white space. */
const SMALL_TEXT = 400
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display" i], [style*="visibility" i]'

/** Shows what a page hides until its scripts run, and what it keeps for readers without scripts. */
export function revealText(document: Document): void {
  const { body } = document
  const measure = measureText(body)
  const whole = measure(body).text
  for (const element of [body, ...elementsOf(body, HIDDEN)]) {
    if (measure(element).text < Math.max(SMALL_TEXT, whole * LARGE_SHARE)) continue
    element.removeAttribute('hidden')
    element.removeAttribute('aria-hidden')
    if (HIDING_STYLE.test(element.getAttribute('style') ?? '')) element.removeAttribute('style')
  }
  for (const noscript of elementsOf(body, 'noscript')) {
    const text = (noscript.textContent ?? '').replace(/\s+/g, '').length
    // Whole threads of forums, written out for readers without scripts; or a page that broke inside one.
    if (text > SMALL_TEXT && text > whole * NOSCRIPT_SHARE) unwrap(noscript)
  }
}
