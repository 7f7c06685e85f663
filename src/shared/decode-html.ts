import sniffEncoding from 'html-encoding-sniffer'

/** How far into the bytes a `<meta charset>` is looked for. The standard's 1024 misses many pages. */
const META_PRESCAN_BYTES = 8_192

/** Encodings in which every byte means something, so that decoding never fails and proves nothing. */
const SINGLE_BYTE_DEFAULTS = new Set(['windows-1252', 'iso-8859-1', 'us-ascii', 'iso-8859-15'])

/** What the sniffer answers when a page declares nothing; no page can declare it. */
const UNDECLARED = 'x-undeclared'

/**
 * Turns a page's bytes into text.
 *
 * Follows the HTML standard's encoding sniffing, except where the transport's label or the absence of any declaration
 * would give mojibake while the bytes themselves say better. A label that names no encoding, or one that no text may be
 * read in (the Encoding standard's "replacement"), is as good as none.
 *
 * @param label what came with the page says of its encoding: a server's header, or a web archive's
 * @returns the text, without byte-order mark, and the WHATWG name of the encoding in lower case
 */
export function decodeHtml(bytes: Uint8Array, label: string | null): { html: string; encoding: string } {
  const encoding = chooseEncoding(bytes, label === null ? null : nameOf(label))
  return { html: new TextDecoder(encoding).decode(bytes), encoding }
}

function chooseEncoding(bytes: Uint8Array, header: string | null): string {
  const mark = byteOrderMark(bytes)
  if (mark) return mark
  const meta = declaredInPage(bytes)

  if (header && meta && header !== meta) {
    // Servers send one charset for every file they have; the page's author knew the page.
    if (!decodes(bytes, header) && decodes(bytes, meta)) return meta
    // A single-byte header can never be proved wrong, whereas a multi-byte meta that fits can hardly be chance.
    if (SINGLE_BYTE_DEFAULTS.has(header) && decodes(bytes, meta)) return meta
    return header
  }
  if (header && SINGLE_BYTE_DEFAULTS.has(header) && !meta && isMultiByteUtf8(bytes)) return 'utf-8'
  if (header ?? meta) {
    const declared = header ?? meta ?? 'utf-8'
    // Pages moved to UTF-8 whose old meta stayed behind.
    if (!header && SINGLE_BYTE_DEFAULTS.has(declared) && isMultiByteUtf8(bytes)) return 'utf-8'
    return declared
  }
  // The standard's default is a guess from 1997; valid UTF-8 is hardly ever anything else.
  return isAscii(bytes) || isMultiByteUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function declaredInPage(bytes: Uint8Array): string | null {
  const found = sniffEncoding(bytes, {
    defaultEncoding: UNDECLARED,
    maxPrescanBytes: META_PRESCAN_BYTES,
  })
  return found === UNDECLARED ? null : nameOf(found)
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    // An unknown label is as good as none.
    return null
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return null
}

/**
 * Whether the bytes are without error in an encoding. A page cut off within its last character still is,
 * but that half of a character proves nothing.
 */
function decodes(bytes: Uint8Array, encoding: string): boolean {
  return tryDecode(bytes, encoding) !== null
}

function isMultiByteUtf8(bytes: Uint8Array): boolean {
  const text = tryDecode(bytes, 'utf-8')
  return text !== null && /[\u0080-\uffff]/.test(text)
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    // Not this encoding.
    return null
  }
}
