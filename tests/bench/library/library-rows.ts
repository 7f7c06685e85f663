import type { ArticleRow, ContentRow } from '../../../src/renderer/store/schema.ts'
import { sortKey } from '../../../src/renderer/store/sort-key.ts'
import { addressKey, displayHost } from '../../../src/shared/address.ts'
import type { GeneratedArticle } from './generate.ts'

/** A generated article as the store keeps it. */
export function libraryRows(article: GeneratedArticle): { article: ArticleRow; content: ContentRow } {
  const { id, url, title, byline, siteName, lang, publishedTime, savedAt, bodyText, contentHtml } = article
  const words = bodyText.split(/\s+/).length
  return {
    article: {
      id,
      url,
      title,
      byline,
      siteName,
      lang,
      publishedTime,
      savedAt,
      addressKeys: [addressKey(url)],
      canonicalKey: null,
      modifiedTime: null,
      dir: 'ltr',
      excerpt: bodyText.slice(0, 160),
      wordCount: words,
      readingMinutes: Math.ceil(words / 230),
      titleKey: sortKey(title),
      siteKey: displayHost(url),
      leadImageHash: null,
      missingImages: 0,
      progress: 0,
      tagKeys: [],
      collectionIds: [],
      openedAt: null,
      readAt: null,
      archivedAt: null,
      favouriteAt: null,
      deletedAt: null,
    },
    content: { articleId: id, contentHtml, bodyText, leadImage: null, images: [], imageHashes: [] },
  }
}
