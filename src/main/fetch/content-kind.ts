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

function isUtf16Html(bytes: Uint8Array): boolean {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  if (!little && !big) return false
  return HTML_START.test(
    new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(2, SNIFFED_BYTES)),
  )
}
