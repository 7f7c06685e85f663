/** Control characters that no page means: they come of text that was encoded twice or under another name. */
const CONTROL = /[\u0080-\u009f]/
/** Characters that would be UTF-8, were they bytes. */
const TWICE_ENCODED = /[\u00c2-\u00f4][\u0080-\u00bf]{1,3}/g
/** windows-1252 bytes 80 to 9F, as the Encoding Standard maps them; those without a character stay. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Mends text that a site's own software has spoiled: UTF-8 taken for Latin-1 and encoded again ("Itâ\x80\x99s"), and
 * windows-1252 characters passed on as control characters. Only where control characters prove it: "Ã©" alone
 * may be meant.
 */
export function repairText(text: string): string {
  if (!CONTROL.test(text)) return text
  let isProven = false
  const once = text.replace(TWICE_ENCODED, (run) => {
    const decoded = decodeRun(run)
    if (decoded !== run && CONTROL.test(run)) isProven = true
    return decoded
  })
  return (isProven ? once : text).replace(/[\u0080-\u009f]/g, (control) =>
    WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
  )
}

function decodeRun(run: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(run, (c) => c.charCodeAt(0)))
  } catch {
    // A letter before a sign by chance.
    return run
  }
}
