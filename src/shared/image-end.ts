/** Bytes from the end in which an image's last mark is looked for: cameras and editors add data behind it. */
const TAIL_BYTES = 65_536

const PNG_END = [0x49, 0x45, 0x4e, 0x44]
const JPEG_END = [0xff, 0xd9]
const GIF_TRAILER = 0x3b

/**
 * Whether an image ends before its end, as one does whose transfer broke off: a picture that lacks its lower
 * half is not complete offline. Known of the formats that mark their end or tell their length.
 */
export function isCutOff(bytes: Uint8Array, mediaType: string): boolean {
  const tail = bytes.subarray(-TAIL_BYTES)
  switch (mediaType) {
    case 'image/png':
      return !holds(tail, PNG_END)
    case 'image/jpeg':
      return !holds(tail, JPEG_END)
    case 'image/gif':
      return !tail.includes(GIF_TRAILER)
    case 'image/webp':
      return bytes.byteLength < riffLength(bytes)
    default:
      return false
  }
}

/** Looked for from the end, where it mostly is. */
function holds(bytes: Uint8Array, mark: readonly number[]): boolean {
  const [first = 0] = mark
  for (let at = bytes.lastIndexOf(first); at !== -1; at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

/** Bytes of a RIFF file by its header (Google, "WebP Container Specification"). */
function riffLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true) + 8
}
