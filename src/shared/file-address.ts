/**
 * Reserved so that it never leads anywhere (RFC 2606): what has an address here cannot be taken for a page of the web,
 * and whoever asks for it by mistake asks nobody.
 */
const HOST = 'recto.invalid'
/** No file is called so on a disk, and as the last part of an address they would be taken for a way through folders. */
const NO_NAME = /^\.{0,2}$/
const FILE_PATH = /^\/file\/[0-9a-f]{64}\/([^/]+)$/

/**
 * The address of a page that was read from a file and names none of its own: the same for the same bytes, whatever
 * folder they lie in.
 *
 * @param hash SHA-256, hexadecimal
 */
export function fileAddress(hash: string, name: string): string {
  const written = NO_NAME.test(name) ? '_' : name.toWellFormed()
  return `https://${HOST}/file/${hash}/${encodeURIComponent(written)}`
}

/** The address of an image that came inside a file and had none of its own. @param hash SHA-256, hexadecimal */
export function embeddedImageAddress(hash: string): string {
  return `https://${HOST}/image/${hash}`
}

/** Whether nothing can be asked for at an address, since Recto has made it up. */
export function isMadeUp(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname === HOST
}

/** The name of the file that an article was read from; null where it has an address of its own. */
export function fileNameOf(address: string): string | null {
  const encoded = isMadeUp(address) ? FILE_PATH.exec(new URL(address).pathname)?.[1] : undefined
  if (encoded === undefined) return null
  try {
    return decodeURIComponent(encoded)
  } catch {
    // Written by somebody else: shown as it stands.
    return encoded
  }
}
