import { isMadeUp } from '../../shared/file-address.ts'
import { keysOf } from './article-keys.ts'
import { database } from './database.ts'
import { storing } from './store-failure.ts'

/** A site with how many articles are from it, those in the bin left out. */
export interface CountedSite {
  /** Its host, without `www.` */
  key: string
  count: number
}

/**
 * Every site that an article is from, those with most articles first; from the index alone, without reading a row.
 *
 * @throws RectoError `store/*`
 */
export function countSites(): Promise<CountedSite[]> {
  const { articles } = database
  return storing(() =>
    database.transaction('r', [articles], async () => {
      const keys = (await articles.orderBy('siteKey').uniqueKeys()).map(String).filter(isSite)
      const binned = await keysOf({ kind: 'binned' })
      const counted = await Promise.all(
        keys.map(async (key) => ({
          key,
          count: (await keysOf({ kind: 'site', key })).difference(binned).size,
        })),
      )
      return counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
    }),
  )
}

/** Of a page from a file nobody knows the site; rows of earlier versions name Recto's own host in its place. */
function isSite(key: string): boolean {
  return key !== '' && !isMadeUp(`https://${key}`)
}
