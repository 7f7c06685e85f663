/** A part of an address without its escapes. A percent sign that encodes nothing stands for itself: files have them. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (thrown) {
    if (thrown instanceof URIError) return text
    throw thrown
  }
}
