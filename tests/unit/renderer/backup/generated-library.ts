import fc from 'fast-check'
import { sanitizeArticleHtml } from '../../../../src/renderer/article-html/sanitize.ts'
import { articleWords, hashesOf, leadImageHash } from '../../../../src/renderer/store/article-parts.ts'
import type { WholeArticle } from '../../../../src/renderer/store/backup/whole-article.ts'
import { imageRow } from '../../../../src/renderer/store/images.ts'
import type { CorrectionRow, ImageRow, VersionRow } from '../../../../src/renderer/store/schema.ts'
import { sortKey } from '../../../../src/renderer/store/sort-key.ts'
import { addressKey, displayHost } from '../../../../src/shared/address.ts'
import { tagKey } from '../../../../src/shared/tag.ts'
import { SAMPLE_REPORT } from '../../sample-report.ts'

export interface GeneratedLibrary {
  articles: Omit<WholeArticle, 'images'>[]
  images: ImageRow[]
  tags: { key: string; name: string }[]
  collections: { id: string; name: string; createdAt: number }[]
  savedSearches: { id: string; name: string; query: string; createdAt: number }[]
  settings: { key: string; value: unknown }[]
  siteCorrections: CorrectionRow[]
}

const time = fc.integer({ min: 0, max: 2_000_000_000_000 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const isoTime = time.map((ms) => new Date(ms).toISOString())
const words = fc.array(text, { maxLength: 4 })

/** Articles share these, and those of two libraries are the same: restoring has to tell what is one. */
const IDS = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}0000000-0000-4000-8000-000000000000`)
const TAGS = ['Science', 'Science/Physics', 'Été', 'à lire']
const COLLECTIONS = ['c1', 'c2']

const imageBytes = Promise.all(
  ['image/png', 'image/jpeg', 'image/svg+xml', 'image/x-unheard-of'].map((mediaType, index) =>
    imageRow({
      bytes: new Uint8Array([...`${index}${mediaType}`].map((c) => c.charCodeAt(0))),
      mediaType,
      width: index,
      height: 2,
    }),
  ),
)

/** A whole library with everything in it, as the window would have made it. */
export async function arbitraryLibrary(): Promise<fc.Arbitrary<GeneratedLibrary>> {
  const images = await imageBytes
  const reference = (index: number) =>
    maybe(fc.constantFrom(...images)).map((image) => ({
      address: `https://images.example/${index}.png`,
      hash: image?.hash ?? null,
    }))
  const content = fc.record({
    paragraphs: words,
    images: fc
      .integer({ min: 0, max: 3 })
      .chain((count) => fc.tuple(...[0, 1, 2].slice(0, count).map(reference))),
    hasReport: fc.boolean(),
  })
  const contentOf = ({
    paragraphs,
    images: shown,
    hasReport,
  }: {
    paragraphs: string[]
    images: { address: string; hash: string | null }[]
    hasReport: boolean
  }) => {
    const escaped = paragraphs.map((paragraph) => `<p>${paragraph.replace(/[<>&]/g, '')}</p>`)
    const figures = shown.map(({ address }) => `<img src="${address}" alt="">`)
    return {
      contentHtml: sanitizeArticleHtml([...escaped, ...figures].join('')),
      bodyText: paragraphs.join('\n\n'),
      ...(hasReport ? { report: SAMPLE_REPORT } : {}),
      leadImage: shown[0]?.address ?? null,
      images: shown,
      imageHashes: hashesOf(shown),
    }
  }
  const versions = fc.array(
    fc.record({
      content,
      title: text,
      replacedBy: fc.constantFrom('cleaning' as const, 'fetching' as const, 'restoring' as const, null),
      replacedAt: time,
    }),
    { maxLength: 2 },
  )
  const article = (id: string) =>
    fc
      .record({
        content,
        versions,
        title: text,
        byline: maybe(text),
        siteName: maybe(text),
        publishedTime: maybe(isoTime),
        lang: maybe(fc.constantFrom('en', 'fr', 'ar')),
        dir: fc.constantFrom('ltr' as const, 'rtl' as const),
        excerpt: maybe(text),
        wordCount: fc.nat(9999),
        progress: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.abs(value)),
        place: fc.option(
          maybe(
            fc.record({
              quote: text,
              prefix: text,
              offset: fc.nat(),
              share: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.abs(value)),
              into: fc.nat(),
              gap: fc.integer(),
            }),
          ),
          { nil: undefined },
        ),
        tags: fc.subarray(TAGS),
        collectionIds: fc.subarray(COLLECTIONS),
        savedAt: time,
        times: fc.tuple(maybe(time), maybe(time), maybe(time), maybe(time), maybe(time)),
        fetchedAt: maybe(isoTime),
        pages: fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 2 }),
        corrections: fc.uniqueArray(fc.constantFrom('k1', 'k2'), { maxLength: 2 }),
        annotations: fc.uniqueArray(fc.constantFrom('n1', 'n2'), { maxLength: 2 }),
        note: text,
        modified: maybe(isoTime),
      })
      .map((made): Omit<WholeArticle, 'images'> => {
        const url = `https://www.site-${id[0]}.example/page`
        const own = contentOf(made.content)
        const [openedAt, readAt, archivedAt, favouriteAt, deletedAt] = made.times
        const row = {
          id,
          addressKeys: [addressKey(url)],
          canonicalKey: null,
          url,
          title: made.title,
          titleKey: sortKey(made.title),
          byline: made.byline,
          siteName: made.siteName,
          siteKey: displayHost(url),
          publishedTime: made.publishedTime,
          modifiedTime: null,
          lang: made.lang,
          dir: made.dir,
          excerpt: made.excerpt,
          wordCount: made.wordCount,
          readingMinutes: Math.ceil(made.wordCount / 200),
          leadImageHash: leadImageHash(own.leadImage, own.images),
          missingImages: own.images.filter(({ hash }) => hash === null).length,
          progress: made.progress,
          ...(made.place === undefined ? {} : { place: made.place }),
          tagKeys: made.tags.map(tagKey),
          collectionIds: made.collectionIds,
          savedAt: made.savedAt,
          openedAt,
          readAt,
          archivedAt,
          favouriteAt,
          deletedAt,
        }
        return {
          row,
          content: { articleId: id, ...own },
          original:
            made.fetchedAt === null
              ? null
              : {
                  articleId: id,
                  fetchedAt: made.fetchedAt,
                  pages: made.pages.map((bytes) => ({
                    address: url,
                    url,
                    contentType: 'text/html',
                    bytes: new Blob([bytes], { type: 'application/gzip' }),
                  })),
                },
          versions: made.versions.map((version, index): VersionRow => {
            const former = contentOf(version.content)
            return {
              id: `${id}-v${index}`,
              articleId: id,
              replacedBy: version.replacedBy,
              replacedAt: version.replacedAt,
              article: { ...articleWords(row), title: version.title },
              content: former,
              imageHashes: former.imageHashes,
            }
          }),
          // In the order in which they are done, as they are read.
          corrections: made.corrections.toSorted().map(
            (name, index): CorrectionRow => ({
              id: `${id}-${name}`,
              action: index === 0 ? 'keep' : 'remove',
              selector: 'body > p:nth-of-type(2)',
              quote: 'Once',
              until: 'ever.',
              articleId: id,
              site: null,
              excerpt: made.note,
              createdAt: index,
            }),
          ),
          annotations: made.annotations.map((name) => ({
            id: `${id}-${name}`,
            articleId: id,
            annotation: {
              '@context': 'http://www.w3.org/ns/anno.jsonld',
              type: 'Annotation',
              body: { type: 'TextualBody', value: made.note },
              ...(made.modified ? { modified: made.modified } : {}),
            },
          })),
        }
      })
  return fc
    .record({
      ids: fc.subarray(IDS),
      savedSearches: fc.subarray(['s1', 's2']),
      setting: fc.jsonValue(),
    })
    .chain(({ ids, savedSearches, setting }) =>
      fc.tuple(...ids.map(article)).map((articles): GeneratedLibrary => {
        const shown = new Set(
          articles.flatMap(({ content: own, versions: former }) =>
            [own, ...former].flatMap(({ imageHashes }) => imageHashes),
          ),
        )
        return {
          articles,
          images: images.filter(({ hash }) => shown.has(hash)),
          tags: TAGS.map((name) => ({ key: tagKey(name), name })),
          collections: COLLECTIONS.map((id) => ({ id, name: `Collection ${id}`, createdAt: 5 })),
          savedSearches: savedSearches.map((id) => ({ id, name: id, query: `tag:${id}`, createdAt: 6 })),
          settings: [{ key: 'reading', value: setting }],
          siteCorrections: savedSearches.map((id) => ({
            id: `rule-${id}`,
            action: 'remove',
            selector: 'div.plug',
            quote: null,
            until: null,
            articleId: null,
            site: 'site-a.example',
            excerpt: 'Buy',
            createdAt: 7,
          })),
        }
      }),
    )
}
