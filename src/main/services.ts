import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Services } from '../shared/contract.ts'
import { cleanOriginal, inspectOriginal } from './clean-original.ts'
import { createExtractPool, type ExtractPool } from './extract/pool.ts'
import { createHttpClient } from './fetch/http-client.ts'
import { fetchImage } from './fetch/image.ts'
import { limitsFor } from './fetch/limits.ts'
import { getPage } from './get-page.ts'

const compress = promisify(gzip)

export interface ServicesHandle {
  services: Services
  pool: ExtractPool
  close(): Promise<void>
}

export interface ServicesOptions {
  /** The built extraction worker, `extract-worker.js` beside every host's entry. */
  workerFile: string
  /** Seconds before a silent server is given up; for slow lines. */
  timeoutSeconds?: number | undefined
}

/** The one implementation of the contract, which every host carries. Connects and starts threads on first use. */
export function createServices({ workerFile, timeoutSeconds }: ServicesOptions): ServicesHandle {
  const limits = limitsFor(timeoutSeconds)
  const client = createHttpClient(limits)
  const pool = createExtractPool({ workerFile })

  const services: Services = {
    async getPage({ address, whole, publicOnly, corrections }, { signal, report }) {
      report({ stage: 'fetching', receivedBytes: 0, totalBytes: null })
      const { pages, fetchedAt, onPrivateNetwork, extraction } = await getPage({ client, pool }, address, {
        limits,
        signal,
        whole,
        publicOnly,
        corrections,
        onProgress: (receivedBytes, totalBytes) => report({ stage: 'fetching', receivedBytes, totalBytes }),
        onFetched: () => report({ stage: 'cleaning' }),
      })
      const kept = pages.map(async ({ address, url, contentType, bytes }) => {
        return { address, url, contentType, bytes: new Uint8Array(await compress(bytes)) }
      })
      return { ...extraction, original: { pages: await Promise.all(kept), fetchedAt, onPrivateNetwork } }
    },

    cleanOriginal: (input, { signal }) => cleanOriginal(pool, input, { signal, pageBytes: limits.pageBytes }),

    inspectOriginal: (input, { signal }) =>
      inspectOriginal(pool, input, { signal, pageBytes: limits.pageBytes }),

    getImage: (input, { signal }) => fetchImage(client, input, { limits, signal }),
  }

  return {
    services,
    pool,
    async close() {
      await Promise.all([client.close(), pool.close()])
    },
  }
}
