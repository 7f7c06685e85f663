const FORM = /^data:([^,;]*)((?:;[^,;]*)*),/i

/**
 * The image in a data: address (RFC 2397, as the Fetch standard's "data: URL processor" reads it).
 *
 * @returns null where it holds none, or none that can be read
 */
export function readDataImage(address: string): Uint8Array<ArrayBuffer> | null {
  // A bounded piece: the body may have millions of characters.
  const form = FORM.exec(address.slice(0, 300))
  if (!form?.[1]?.trim().toLowerCase().startsWith('image/')) return null
  const body = address.slice(form[0].length)
  try {
    return /;\s*base64\s*$/i.test(form[2] ?? '') ? fromBase64(decodeURIComponent(body)) : fromText(body)
  } catch {
    // Broken escapes or broken Base64: as good as no image.
    return null
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(decodeURIComponent(text))
}
