import { RectoError } from '../../../shared/errors/recto-error.ts'
import { recto } from '../../client/recto.ts'
import { correctionsFor } from '../../store/corrections.ts'
import { findArticleByAddress } from '../../store/find-article.ts'
import { getJobFile } from '../../store/jobs.ts'
import type { JobRow } from '../../store/schema.ts'
import { endPresent, keepArticle, type SaveContext, type SaveOutcome } from '../keep-article.ts'
import { originalOf } from '../original.ts'
import { completeImages } from './complete-images.ts'
import { readPageFile } from './read-page-file.ts'

/**
 * The way of a page in a file into the library: read in the window, cleaned by the main side, with the images that
 * came in it. What is kept as its original is the page with its images taken out, as it went to be cleaned.
 *
 * @throws RectoError for whatever fails; AbortError when cancelled. The store is as before then.
 */
export async function saveFile(
  job: Pick<JobRow, 'id' | 'address' | 'whole'> & { fileName: string },
  context: SaveContext,
): Promise<SaveOutcome> {
  context.onStage({ name: 'reading' })
  const file = await getJobFile(job.id)
  if (!file) throw new RectoError('file/not-found', { file: job.fileName })
  const { html, url, images, otherwise } = await readPageFile(file.blob, {
    name: job.fileName,
    address: job.address,
    parts: file.parts ?? [],
  })
  const known = await findArticleByAddress(url)
  if (known) await completeImages(known, images, otherwise)
  const present = await endPresent(known, job.id)
  if (present) return present

  context.signal.throwIfAborted()
  context.onStage({ name: 'cleaning' })
  const page = { address: job.address, url, bytes: await gzip(html), contentType: 'text/html; charset=utf-8' }
  const { whole } = job
  const corrections = await correctionsFor(null)
  const { article, ...cleaned } = await recto.cleanOriginal({ pages: [page], whole, corrections }, context)
  const isOnlyNamed = (address: string) => images.size > 0 && !images.has(address) && !shows(article, address)
  // A picture that the page names for those who share it, where it brings its own: not worth a network.
  const wanted = cleaned.images.filter((address) => !isOnlyNamed(address))
  // Whatever the file claims to be, it opens no private network.
  const onPrivateNetwork = false
  const fetchedAt = new Date(context.now()).toISOString()
  return keepArticle(
    {
      jobId: job.id,
      cleaned: { ...cleaned, article, images: wanted },
      original: originalOf({ pages: [page], fetchedAt, onPrivateNetwork }),
      imagePage: { address: job.address, onPrivateNetwork },
      held: images,
    },
    context,
  )
}

function shows({ contentHtml }: { contentHtml: string }, image: string): boolean {
  const { images } = new DOMParser().parseFromString(contentHtml, 'text/html')
  return [...images].some((shown) => shown.getAttribute('src') === image)
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
