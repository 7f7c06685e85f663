import { imageSize } from 'image-size'
import { displayHost } from '../../shared/address.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { HttpClient } from './http-client.ts'
import { isCutOff } from './image-end.ts'
import type { FetchLimits } from './limits.ts'
import { isOnPrivateNetwork } from './private-networks.ts'

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

export interface FetchedImage {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: string
  /** CSS px. */
  width: number
  height: number
}

/**
 * Gets one image of a page and makes sure, from its bytes, that it is one.
 *
 * @param page the page that shows it: sent as referrer, which picture servers insist on
 * @throws RectoError `fetch/*`, `image/*`, `job/cancelled`
 */
export async function fetchImage(
  client: HttpClient,
  { address, page }: { address: string; page: string },
  { limits, signal }: { limits: FetchLimits; signal: AbortSignal },
): Promise<FetchedImage> {
  const { bytes } = await client.get(
    {
      address,
      accept: 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
      referrer: page,
      publicOnly: !(await isOnPrivateNetwork(page)),
      maxBytes: limits.imageBytes,
      signal,
    },
    (response) => {
      const host = displayHost(address)
      if (!response.ok) throw new RectoError('fetch/not-found', { host, status: response.status })
    },
  )
  return { bytes, ...measure(bytes, address) }
}

function measure(bytes: Uint8Array, address: string): Omit<FetchedImage, 'bytes'> {
  const unreadable = (cause?: unknown) =>
    new RectoError('image/unreadable', { host: displayHost(address) }, { cause })
  try {
    const { type, width, height } = imageSize(bytes)
    const mediaType = MEDIA_TYPES[type ?? '']
    if (!mediaType || !(width > 0 && height > 0) || isCutOff(bytes, mediaType)) throw unreadable(type)
    return { mediaType, width, height }
  } catch (thrown) {
    throw thrown instanceof RectoError ? thrown : unreadable(thrown)
  }
}
