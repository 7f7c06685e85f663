import type { NewArticle } from '../../../src/renderer/store/articles.ts'
import { imageRow } from '../../../src/renderer/store/images.ts'
import type { Article } from '../../../src/shared/article.ts'
import { SAMPLE_REPORT } from '../sample-report.ts'

export function sampleArticle(change: Partial<Article> = {}): Article {
  return {
    url: 'https://example.org/story',
    canonicalUrl: null,
    title: 'A story',
    byline: 'Ada Marsh',
    siteName: 'The Harbour',
    publishedTime: '2026-03-01',
    modifiedTime: null,
    lang: 'en',
    dir: 'ltr',
    excerpt: 'About a harbour.',
    leadImage: null,
    wordCount: 3,
    readingMinutes: 1,
    contentHtml: '<p>Once upon a time.</p>',
    bodyText: 'Once upon a time.',
    ...change,
  }
}

/** A real image of one pixel in the given shade, with its row. */
export async function sampleImage(shade: number) {
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.fillStyle = `rgb(${shade} 0 0)`
  context.fillRect(0, 0, 1, 1)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return imageRow({
    bytes: new Uint8Array(await blob.arrayBuffer()),
    mediaType: 'image/png',
    width: 1,
    height: 1,
  })
}

export function newArticle(article: Article, change: Partial<NewArticle> = {}): NewArticle {
  return {
    article,
    report: SAMPLE_REPORT,
    images: [],
    imageRows: [],
    original: {
      pages: [
        { address: article.url, url: article.url, bytes: new Blob(['page']), contentType: 'text/html' },
      ],
      fetchedAt: '2026-03-02T10:00:00.000Z',
    },
    jobId: null,
    savedAt: 1000,
    ...change,
  }
}
