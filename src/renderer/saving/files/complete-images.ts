import { addImages } from '../../store/article-images.ts'
import { imageRow } from '../../store/images.ts'
import { readStoredArticle } from '../../store/read-article.ts'
import type { ArticleRow } from '../../store/schema.ts'
import type { HeldImage } from '../fetch-images.ts'

/**
 * Gives an article that is there already the images it lacks, where its page has come again and brought them.
 *
 * @param images that came with the page, by address
 * @param otherwise other addresses under which the article may know them, as `takeImagesOut` gives them
 * @throws RectoError `store/*`
 */
export async function completeImages(
  article: Pick<ArticleRow, 'id' | 'missingImages'>,
  images: ReadonlyMap<string, HeldImage>,
  otherwise: ReadonlyMap<string, string>,
): Promise<void> {
  if (article.missingImages === 0) return
  const stored = await readStoredArticle(article.id)
  const found = []
  for (const { address, hash } of stored?.content.images ?? []) {
    const image = images.get(otherwise.get(address) ?? address)
    if (hash === null && image) found.push({ address, row: await imageRow(image) })
  }
  if (found.length > 0) await addImages(article.id, found)
}
