import pMap from 'p-map'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { isMadeUp } from '../../shared/file-address.ts'
import type { ImageFacts } from '../../shared/image-facts.ts'
import { MAX_FETCHED_IMAGES_BYTES, MAX_PAGE_IMAGES } from '../../shared/page-limits.ts'
import { recto } from '../client/recto.ts'
import { imageRow } from '../store/images.ts'
import type { ImageRow } from '../store/schema.ts'
import type { ImagePage } from './image-page.ts'

/** A browser opens six connections to one host (HTTP/1.1): two are left for another save's page and for Cancel. */
const CONCURRENCY = 4

/** An image that came with its page. */
export interface HeldImage extends ImageFacts {
  bytes: Uint8Array<ArrayBuffer>
}

export interface ImageOutcome {
  address: string
  /** null where the image could not be had. */
  row: ImageRow | null
}

/** How many images of a page are asked for, and how many bytes of them are kept. */
export interface ImageLimits {
  images: number
  bytes: number
}

const LIMITS: ImageLimits = { images: MAX_PAGE_IMAGES, bytes: MAX_FETCHED_IMAGES_BYTES }

/**
 * Fetches a page's images. One that cannot be had does not stop the others; what is beyond the limits is not had, and
 * may be asked for the next time.
 *
 * @param page shows them; of an article that is kept: `imagePageOf`
 * @param onProgress told after each how many are done, got or not
 * @param held images that are here already, by address; the limits are not for them
 * @throws AbortError when the signal is aborted
 */
export async function fetchImages(
  addresses: readonly string[],
  page: ImagePage,
  {
    signal,
    onProgress,
    held,
    limits = LIMITS,
  }: {
    signal: AbortSignal
    onProgress: (done: number) => void
    held?: ReadonlyMap<string, HeldImage> | undefined
    limits?: ImageLimits
  },
): Promise<ImageOutcome[]> {
  let [done, images, bytes] = [0, 0, 0]
  const fetchWithinLimits = async (address: string) => {
    // Of one that Recto has made up nobody knows more: it was to come with its page.
    if (isMadeUp(address) || images >= limits.images || bytes >= limits.bytes) return null
    images += 1
    const row = await fetchImage(address, page, signal)
    bytes += row?.blob.size ?? 0
    return bytes > limits.bytes ? null : row
  }
  return pMap(
    addresses,
    async (address) => {
      const image = held?.get(address)
      const row = image ? await imageRow(image) : await fetchWithinLimits(address)
      done += 1
      onProgress(done)
      return { address, row }
    },
    { concurrency: CONCURRENCY, signal },
  )
}

async function fetchImage(address: string, page: ImagePage, signal: AbortSignal): Promise<ImageRow | null> {
  try {
    const { onPrivateNetwork } = page
    return await imageRow(await recto.getImage({ address, page: page.address, onPrivateNetwork }, { signal }))
  } catch (thrown) {
    signal.throwIfAborted()
    // Without its host the window can fetch nothing: that is the job's failure, not this image's.
    if (toFailure(thrown).code.startsWith('host/')) throw thrown
    return null
  }
}
