import { decodeHtml } from '../../shared/decode-html.ts'
import { repairText } from './repair-text.ts'

/**
 * Turns a page's bytes into text, as `decodeHtml` does, and mends text that was spoiled before.
 *
 * @param contentType the answer's Content-Type header
 * @returns the text, without byte-order mark, and the WHATWG name of the encoding in lower case
 */
export function decodePage(
  bytes: Uint8Array,
  contentType: string | null,
): { html: string; encoding: string } {
  const { html, encoding } = decodeHtml(bytes, charsetOf(contentType))
  return { html: repairText(html), encoding }
}

function charsetOf(contentType: string | null): string | null {
  return contentType?.match(/charset\s*=\s*["']?([^\s"';,]+)/i)?.[1] ?? null
}
