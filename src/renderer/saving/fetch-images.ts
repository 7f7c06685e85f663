import pMap from 'p-map'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { recto } from '../client/recto.ts'
import { imageRow } from '../store/images.ts'
import type { ImageRow } from '../store/schema.ts'

/** A browser opens six connections to one host (HTTP/1.1): two are left for another save's page and for Cancel. */
const CONCURRENCY = 4

export interface ImageOutcome {
  address: string
  /** null where the image could not be had. */
  row: ImageRow | null
}

/**
 * Fetches a page's images. One that cannot be had does not stop the others.
 *
 * @param onProgress told after each how many are done, got or not
 * @throws AbortError when the signal is aborted
 */
export async function fetchImages(
  addresses: readonly string[],
  page: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<ImageOutcome[]> {
  let done = 0
  return pMap(
    addresses,
    async (address) => {
      const row = await fetchImage(address, page, signal)
      done += 1
      onProgress(done)
      return { address, row }
    },
    { concurrency: CONCURRENCY, signal },
  )
}

async function fetchImage(address: string, page: string, signal: AbortSignal): Promise<ImageRow | null> {
  try {
    return await imageRow(await recto.getImage({ address, page }, { signal }))
  } catch (thrown) {
    signal.throwIfAborted()
    // Without its host the window can fetch nothing: that is the job's failure, not this image's.
    if (toFailure(thrown).code.startsWith('host/')) throw thrown
    return null
  }
}
