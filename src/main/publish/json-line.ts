/** Line ends to many readers of lines, JavaScript's among them, though JSON lets them stand. */
const UNICODE_LINE_ENDS = /[\u2028\u2029]/g

/** A value as one line of JSON, whatever reads it. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNICODE_LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16)}`)
}
