import { fileNameOf } from '../../shared/file-address.ts'
import { originalAddress } from '../store/read-article.ts'

/**
 * The page in whose name an article's missing images are asked for. A page on the user's own network may show images
 * from there; a file can claim to be such a page, so that its own address is given, which opens no private network.
 *
 * @throws RectoError `store/*`
 */
export async function imagePageOf({ id, url }: { id: string; url: string }): Promise<string> {
  const address = await fileAddressOf(id)
  return address ?? url
}

/**
 * Whether an article was read from a file, whatever page that claims to be: nobody has typed that page's address, so
 * it may be fetched from the public web only.
 *
 * @throws RectoError `store/*`
 */
export async function cameFromFile(articleId: string): Promise<boolean> {
  return (await fileAddressOf(articleId)) !== null
}

async function fileAddressOf(articleId: string): Promise<string | null> {
  const address = await originalAddress(articleId)
  return address !== null && fileNameOf(address) !== null ? address : null
}
