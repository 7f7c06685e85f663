/** Control characters that no page means: they come of text that was encoded twice or under another name. */
const CONTROL = /[\u0080-\u009f]/
/** Characters that would be UTF-8, were they bytes. */
const TWICE_ENCODED = /[\u00c2-\u00f4][\u0080-\u00bf]{1,3}/g
/** windows-1252 bytes 80 to 9F, as the Encoding Standard maps them; those without a character stay. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Of what lies beyond ASCII; a page encoded twice as a whole has hardly anything else than such runs. */
const WHOLE_PAGE = 0.95

/**
 * Mends text that a site's own software has spoiled: UTF-8 taken for Latin-1 and encoded again ("Itâ\x80\x99s"), and
 * windows-1252 characters passed on as control characters. Only where control characters prove it: "é »" alone has
 * the form of such a run too, and is French.
 */
export function repairText(text: string): string {
  if (!CONTROL.test(text)) return text
  const isWhole = isEncodedTwice(text)
  const once = text.replace(TWICE_ENCODED, (run) => (isWhole || CONTROL.test(run) ? decodeRun(run) : run))
  return once.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

function isEncodedTwice(text: string): boolean {
  let inRuns = 0
  for (const [run] of text.matchAll(TWICE_ENCODED)) if (decodeRun(run) !== run) inRuns += run.length
  const all = text.match(/[^\0-\x7f]/g)?.length ?? 0
  return inRuns >= all * WHOLE_PAGE
}

function decodeRun(run: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(run, (c) => c.charCodeAt(0)))
  } catch {
    // A letter before a sign by chance.
    return run
  }
}
