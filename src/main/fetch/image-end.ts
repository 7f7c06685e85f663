/** Bytes from the end in which an image's last mark is looked for: cameras and editors add data behind it. */
const TAIL_BYTES = 65_536

const PNG_END = Buffer.from('IEND')
const JPEG_END = Buffer.from([0xff, 0xd9])
const GIF_TRAILER = 0x3b

/**
 * Whether an image ends before its end, as one does whose transfer broke off: a picture that lacks its lower
 * half is not complete offline. Known of the formats that mark their end or tell their length.
 */
export function isCutOff(bytes: Uint8Array, mediaType: string): boolean {
  const tail = Buffer.from(bytes.subarray(-TAIL_BYTES))
  switch (mediaType) {
    case 'image/png':
      return !tail.includes(PNG_END)
    case 'image/jpeg':
      return !tail.includes(JPEG_END)
    case 'image/gif':
      return !tail.includes(GIF_TRAILER)
    case 'image/webp':
      return bytes.byteLength < riffLength(bytes)
    default:
      return false
  }
}

/** Bytes of a RIFF file by its header (Google, "WebP Container Specification"). */
function riffLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true) + 8
}
