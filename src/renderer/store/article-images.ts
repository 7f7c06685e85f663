import { hashesOf, imagesAmong, leadImageHash } from './article-parts.ts'
import { database } from './database.ts'
import { lostImages } from './lost-blobs.ts'
import type { ContentRow, ImageReference, ImageRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** Fills in images that were missing. Those still missing stay so. @throws RectoError `store/*` */
export function addImages(
  articleId: string,
  found: readonly { address: string; row: ImageRow }[],
): Promise<void> {
  const { articles, contents, images } = database
  return storing(() =>
    database.transaction('rw', [articles, contents, images], async () => {
      const content = await contents.get(articleId)
      if (!content) return
      const hashes = new Map(found.map(({ address, row }) => [address, row.hash]))
      const references = content.images.map(({ address, hash }) => ({
        address,
        hash: hash ?? hashes.get(address) ?? null,
      }))
      // One whose address is named no more, or that has come from elsewhere meanwhile, would belong to nobody.
      const shown = new Set(hashesOf(references))
      await images.bulkPut(found.map(({ row }) => row).filter(({ hash }) => shown.has(hash)))
      await putReferences(content, references)
    }),
  )
}

/**
 * Looks whether every image that an article names is really there, and says of those that are not that they are
 * missing, so that they can be fetched again.
 *
 * @returns how many images the article lacks; null where it is gone
 * @throws RectoError `store/*`
 */
export function checkImages(articleId: string): Promise<number | null> {
  const { articles, contents, images } = database
  return storing(async () => {
    // Before the transaction, which does not wait for a file.
    const lost = await lostImages((await contents.get(articleId))?.imageHashes ?? [])
    return database.transaction('rw', [articles, contents, images], async () => {
      const content = await contents.get(articleId)
      if (!content) return null
      const kept = await images.where('hash').anyOf(content.imageHashes).primaryKeys()
      const references = imagesAmong(content.images, new Set(kept).difference(lost))
      if (hashesOf(references).length < content.imageHashes.length) await putReferences(content, references)
      return references.filter(({ hash }) => hash === null).length
    })
  })
}

/** Runs inside the caller's transaction. */
async function putReferences(content: ContentRow, images: ImageReference[]): Promise<void> {
  await database.contents.update(content.articleId, { images, imageHashes: hashesOf(images) })
  await database.articles.update(content.articleId, {
    missingImages: images.filter(({ hash }) => hash === null).length,
    leadImageHash: leadImageHash(content.leadImage, images),
  })
}
