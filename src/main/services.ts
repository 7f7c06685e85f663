import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Services } from '../shared/contract.ts'
import { createExtractPool, type ExtractPool } from './extract/pool.ts'
import { createHttpClient } from './fetch/http-client.ts'
import { fetchImage } from './fetch/image.ts'
import { limitsFor } from './fetch/limits.ts'
import { fetchPage } from './fetch/page.ts'

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
    async getPage({ address, whole }, { signal, report }) {
      report({ stage: 'fetching', receivedBytes: 0, totalBytes: null })
      const page = await fetchPage(client, address, {
        limits,
        signal,
        onProgress: (receivedBytes, totalBytes) => report({ stage: 'fetching', receivedBytes, totalBytes }),
      })
      const fetchedAt = new Date().toISOString()
      report({ stage: 'cleaning' })
      const [extraction, compressed] = await Promise.all([
        pool.extract({ bytes: page.bytes, contentType: page.contentType, url: page.url, whole }, signal),
        compress(page.bytes),
      ])
      return {
        ...extraction,
        original: { bytes: new Uint8Array(compressed), contentType: page.contentType, fetchedAt },
      }
    },

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
