/** What an address leads to, in words a person knows; each has a name under `contentKind` in the locales. */
export const contentKinds = [
  'html',
  'pdf',
  'image',
  'video',
  'audio',
  'archive',
  'document',
  'feed',
  'data',
  'text',
  'other',
] as const

export type ContentKind = (typeof contentKinds)[number]

const BY_MEDIA_TYPE: [RegExp, ContentKind][] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^application\/pdf$/, 'pdf'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  // Before archives: an e-book is application/epub+zip.
  [/msword|officedocument|opendocument|rtf|epub/, 'document'],
  [/zip|x-(?:tar|7z|rar|bzip2?|xz)|gzip/, 'archive'],
  [/^application\/(?:rss|atom)\+xml$|^application\/feed\+json$/, 'feed'],
  [/json|xml|csv|yaml|javascript/, 'data'],
  [/^text\//, 'text'],
]

const HTML_START =
  /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|meta|title|div|p\b|script)/i
/** Tab, line feed, form feed, carriage return, and the escape of ISO-2022-JP. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x0e, 0x0f, 0x1b])
/** Broken pages have a stray NUL or two; one byte in twenty is another kind of file. */
const LARGEST_CONTROL_SHARE = 0.05
/** Longer than any start that decides; short enough to be free. */
const SNIFFED_BYTES = 1024

/**
 * Tells what a response is from its type and its first bytes. Where the two disagree the bytes win:
 * servers call a PDF text/html, and a page application/octet-stream.
 */
export function contentKind(contentType: string | null, bytes: Uint8Array): ContentKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES)).replace(/^ï»¿/, '')
  if (start.startsWith('%PDF-')) return 'pdf'
  const declared = kindOfMediaType(contentType)
  const undecided = declared === 'other' || contentType === null
  if (undecided && (HTML_START.test(start) || isUtf16Html(bytes))) return 'html'
  return declared
}

/** Tells it from the type alone, so that a video need not be read to be refused; `other` where only the bytes can tell. */
export function kindOfMediaType(contentType: string | null): ContentKind {
  const mediaType = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return BY_MEDIA_TYPE.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'other'
}

/** Whether bytes are no text at all: a picture, a program, a document of another kind. */
export function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, SNIFFED_BYTES)
  if (start[0] === 0x25 && new TextDecoder('latin1').decode(start).startsWith('%PDF-')) return true
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  if (isUtf16) return false
  const controls = start.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte)).length
  return controls > start.length * LARGEST_CONTROL_SHARE
}

function isUtf16Html(bytes: Uint8Array): boolean {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  if (!little && !big) return false
  return HTML_START.test(
    new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(2, SNIFFED_BYTES)),
  )
}
