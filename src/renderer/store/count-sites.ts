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

/** Few questions at once: the first list's would wait behind all of them. */
const AT_ONCE = 16

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
      const counted: CountedSite[] = []
      for (let at = 0; at < keys.length; at += AT_ONCE) {
        const some = keys.slice(at, at + AT_ONCE).map(async (key) => ({
          key,
          count: (await keysOf({ kind: 'site', key })).difference(binned).size,
        }))
        counted.push(...(await Promise.all(some)))
      }
      return counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
    }),
  )
}

/** Of a page from a file nobody knows the site; rows of earlier versions name Recto's own host in its place. */
function isSite(key: string): boolean {
  return key !== '' && !isMadeUp(`https://${key}`)
}
