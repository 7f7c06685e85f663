import { displayHost } from '../../shared/address.ts'
import { isMadeUp } from '../../shared/file-address.ts'

/**
 * What the articles of a site have in common: their host, without `www.` Empty where the article came from a file that
 * names no address. (Rows that earlier versions kept of such files have the host that Recto makes up for them: who
 * shows a site asks this of the article's address.)
 */
export function siteKey(address: string): string {
  return isMadeUp(address) ? '' : displayHost(address)
}
