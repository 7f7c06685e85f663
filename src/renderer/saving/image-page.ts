import { fileNameOf } from '../../shared/file-address.ts'
import { originalAddress } from '../store/read-article.ts'

/**
 * The page in whose name an article's missing images are asked for. A page on the user's own network may show images
 * from there; a file can claim to be such a page, so that its own address is given, which opens no private network.
 *
 * @throws RectoError `store/*`
 */
export async function imagePageOf({ id, url }: { id: string; url: string }): Promise<string> {
  const address = await originalAddress(id)
  return address !== null && fileNameOf(address) !== null ? address : url
}
