import { isDeepStrictEqual } from 'node:util'
import pMap from 'p-map'
import { createExtractPool, type ExtractPool } from '../../../src/main/extract/pool.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { type Figure, figure, printTable } from '../figures.ts'
import type { KnownPage } from './dataset.ts'

const PAGES_AT_ONCE = 2

/** Whether pages give the same article, to the last letter, in the light DOM and in jsdom; names those that do not. */
export async function compareDom(pages: readonly KnownPage[], workerFile: string): Promise<Figure[]> {
  const pool = createExtractPool({ workerFile })
  try {
    const [light, jsdom] = [await readAll(pool, pages, 'light'), await readAll(pool, pages, 'jsdom')]
    const others = pages.filter(
      (_, index) => !isDeepStrictEqual(light.outcomes[index], jsdom.outcomes[index]),
    )
    for (const { group, id, url } of others) console.log(`differs: ${group} ${id} ${url}`)
    const same = (pages.length - others.length) / pages.length
    printTable(
      ['', 'pages', 'same article', 'light DOM, pages/s', 'jsdom, pages/s'],
      [
        [
          'all',
          String(pages.length),
          `${(100 * same).toFixed(2)} %`,
          (pages.length / light.seconds).toFixed(1),
          (pages.length / jsdom.seconds).toFixed(1),
        ],
      ],
    )
    return [
      figure('same article in both DOMs', same, 'share', 1),
      figure('light DOM against jsdom', jsdom.seconds / light.seconds, '×'),
    ]
  } finally {
    await pool.close()
  }
}

async function readAll(pool: ExtractPool, pages: readonly KnownPage[], dom: 'light' | 'jsdom') {
  const start = performance.now()
  const outcomes = await pMap(
    pages,
    async ({ url, bytes }) => {
      try {
        return await pool.extract({ bytes, contentType: null, url, dom })
      } catch (thrown) {
        return toFailure(thrown).code
      }
    },
    { concurrency: PAGES_AT_ONCE },
  )
  return { outcomes, seconds: (performance.now() - start) / 1000 }
}
