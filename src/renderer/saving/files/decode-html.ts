import sniffEncoding from 'html-encoding-sniffer'

/** As on the main side: the standard's 1024 misses many pages. */
const META_PRESCAN_BYTES = 8_192
/** What the sniffer answers where nothing is declared; no page can declare it. */
const UNDECLARED = 'x-undeclared'

/** A page's bytes as text. @param charset what a web archive says of it; the page's own declaration otherwise counts */
export function decodeHtml(bytes: Uint8Array, charset: string | null): string {
  const found = sniffEncoding(bytes, {
    ...(charset === null ? {} : { transportLayerEncodingLabel: charset }),
    defaultEncoding: UNDECLARED,
    maxPrescanBytes: META_PRESCAN_BYTES,
  })
  return new TextDecoder(found === UNDECLARED ? guess(bytes) : found).decode(bytes)
}

/** Valid UTF-8 is hardly ever anything else; what is not was written when browsers assumed Windows' encoding. */
function guess(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch (thrown) {
    // What a decoder that is told to be fatal throws (Encoding standard, `decode`).
    if (thrown instanceof TypeError) return 'windows-1252'
    throw thrown
  }
}
