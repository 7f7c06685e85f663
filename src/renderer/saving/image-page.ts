import { fileNameOf } from '../../shared/file-address.ts'
import { readOriginal } from '../store/read-article.ts'

/** The page in whose name images are asked for. */
export interface ImagePage {
  /** What its images' servers are told. */
  address: string
  /** Whether its images may be asked for on private networks: the page itself was fetched from one. */
  onPrivateNetwork: boolean
}

/**
 * The page that shows an article's images. What a file or a restored backup claims to be opens no private network; in
 * a file's name no server is told of the page it claims to be either.
 *
 * @throws RectoError `store/*`
 */
export async function imagePageOf({ id, url }: { id: string; url: string }): Promise<ImagePage> {
  const original = await readOriginal(id)
  const asked = original?.pages[0]?.address ?? url
  return {
    address: fileNameOf(asked) === null ? url : asked,
    onPrivateNetwork: original?.onPrivateNetwork ?? false,
  }
}
