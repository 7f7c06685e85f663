import { gzipSync } from 'node:zlib'
import type { ArticleRow, ContentRow } from '../../../src/renderer/store/schema.ts'
import { sortKey } from '../../../src/renderer/store/sort-key.ts'
import { addressKey, displayHost } from '../../../src/shared/address.ts'
import { type GeneratedArticle, imageAddress } from './generate.ts'
import { wholePage } from './whole-page.ts'

/** An article's rows, on their way into the browser. */
export interface LibraryRows {
  article: ArticleRow
  content: ContentRow
  /** gzip, base64. */
  original: string
  /** Bytes, by hash; what they show is made up where they are stored. */
  images: [hash: string, size: number][]
}

/** Bytes that an article cannot be kept in less of: its text and its page compressed, and its images. */
export interface KeptBytes {
  /** Its HTML alone, compressed: the plain text is in it. */
  text: number
  original: number
  images: number
}

export const NOTHING: KeptBytes = { text: 0, original: 0, images: 0 }

export function add(one: KeptBytes, other: KeptBytes): KeptBytes {
  return {
    text: one.text + other.text,
    original: one.original + other.original,
    images: one.images + other.images,
  }
}

/** A generated article as the store keeps it. */
export function libraryRows(article: GeneratedArticle): { rows: LibraryRows; bytes: KeptBytes } {
  const { id, number, contentHtml, bodyText, imageSizes } = article
  const hashes = imageSizes.map((_, image) => `${id}-${image}`)
  const images = hashes.map((hash, image) => ({ address: imageAddress(number, image), hash }))
  const original = gzipSync(wholePage(article))
  return {
    rows: {
      article: { ...articleRow(article), leadImageHash: hashes[0] ?? null },
      content: {
        articleId: id,
        contentHtml,
        bodyText,
        leadImage: images[0]?.address ?? null,
        images,
        imageHashes: hashes,
      },
      original: original.toString('base64'),
      images: hashes.map((hash, image) => [hash, imageSizes[image] ?? 0]),
    },
    bytes: {
      text: gzipSync(contentHtml).length,
      original: original.length,
      images: imageSizes.reduce((sum, size) => sum + size, 0),
    },
  }
}

function articleRow(article: GeneratedArticle): ArticleRow {
  const { id, url, title, byline, siteName, lang, publishedTime, savedAt, bodyText } = article
  const words = bodyText.split(/\s+/).length
  return {
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
  }
}
