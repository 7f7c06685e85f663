import { displayHost } from '../../shared/address.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { isMadeUp } from '../../shared/file-address.ts'
import { type ImageFacts, readImageFacts } from '../../shared/image-facts.ts'
import type { HttpClient } from './http-client.ts'
import type { FetchLimits } from './limits.ts'

export interface FetchedImage extends ImageFacts {
  bytes: Uint8Array<ArrayBuffer>
}

export interface ImageRequest {
  address: string
  /** The page that shows it: picture servers insist on being told. */
  page: string
  /** Whether that page itself came from a private network: only then are its images asked for there. */
  onPrivateNetwork: boolean
}

/**
 * Gets one image of a page and makes sure, from its bytes, that it is one.
 *
 * @throws RectoError `fetch/*`, `image/*`, `job/cancelled`
 */
export async function fetchImage(
  client: HttpClient,
  { address, page, onPrivateNetwork }: ImageRequest,
  { limits, signal }: { limits: FetchLimits; signal: AbortSignal },
): Promise<FetchedImage> {
  // As browsers do by default; what there is on the user's own network nobody else is told (nor, by undici, that server).
  const policy = onPrivateNetwork ? 'same-origin' : 'strict-origin-when-cross-origin'
  const { bytes } = await client.get(
    {
      address,
      accept: 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
      // A page from a file has no address that its servers know; the one it has tells the file's name.
      ...(isMadeUp(page) ? {} : { referrer: { page, policy } }),
      publicOnly: !onPrivateNetwork,
      maxBytes: limits.imageBytes,
      signal,
    },
    (response) => {
      const host = displayHost(address)
      if (!response.ok) throw new RectoError('fetch/not-found', { host, status: response.status })
    },
  )
  return { bytes, ...readImageFacts(bytes, displayHost(address)) }
}
