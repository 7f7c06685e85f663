import type { ArticleWords, ImageReference } from './schema.ts'

/** What an article's row takes over from a cleaned page, or a version from a row. */
export function articleWords(article: ArticleWords): ArticleWords {
  const { title, byline, siteName, publishedTime, modifiedTime } = article
  const { lang, dir, excerpt, wordCount, readingMinutes } = article
  return {
    title,
    byline,
    siteName,
    publishedTime,
    modifiedTime,
    lang,
    dir,
    excerpt,
    wordCount,
    readingMinutes,
  }
}

/** The picture for lists: the page's own choice, otherwise the first that could be fetched. */
export function leadImageHash(leadImage: string | null, images: readonly ImageReference[]): string | null {
  const lead = images.find(({ address, hash }) => address === leadImage && hash !== null)
  return lead?.hash ?? images.find(({ hash }) => hash !== null)?.hash ?? null
}

/** The hashes of the images that are there, each once. */
export function hashesOf(images: readonly ImageReference[]): string[] {
  return [...new Set(images.flatMap(({ hash }) => (hash === null ? [] : [hash])))]
}

/** References to images; those that are not among the ones that are there become missing. @param there by hash */
export function imagesAmong(
  images: readonly ImageReference[],
  there: Pick<ReadonlySet<string>, 'has'>,
): ImageReference[] {
  return images.map(({ address, hash }) => ({
    address,
    hash: hash !== null && there.has(hash) ? hash : null,
  }))
}
