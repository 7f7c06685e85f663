import { imageSize } from 'image-size'
import { RectoError } from './errors/recto-error.ts'
import { isCutOff } from './image-end.ts'

/** The formats that Chromium shows, by image-size's name for them. */
const MEDIA_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
}

export interface ImageFacts {
  mediaType: string
  /** CSS px. */
  width: number
  height: number
}

/**
 * What an image is, from its bytes, whatever it was called.
 *
 * @param host where it came from, for the failure
 * @throws RectoError `image/unreadable` where it is none that can be shown, or not all of one
 */
export function readImageFacts(bytes: Uint8Array, host: string): ImageFacts {
  const unreadable = (cause?: unknown) => new RectoError('image/unreadable', { host }, { cause })
  try {
    const { type, width, height } = imageSize(bytes)
    const mediaType = MEDIA_TYPES[type ?? '']
    if (!mediaType || !(width > 0 && height > 0) || isCutOff(bytes, mediaType)) throw unreadable(type)
    return { mediaType, width, height }
  } catch (thrown) {
    throw thrown instanceof RectoError ? thrown : unreadable(thrown)
  }
}
