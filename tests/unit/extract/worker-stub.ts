import { writeFileSync } from 'node:fs'
import type { ExtractOutcome, ExtractTask } from '../../../src/main/extract/extraction.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'
import { SAMPLE_REPORT } from '../sample-report.ts'

/**
 * Stands in for the worker: the address says what it shall do. One that "loop-and-tell" writes an empty file, which
 * the page's text names, before it loops.
 */
export default function work(task: ExtractTask): ExtractOutcome {
  if (task.url.endsWith('/loop-and-tell')) {
    writeFileSync(new TextDecoder().decode(task.bytes), '')
    for (;;);
  }
  if (task.url.endsWith('/loop')) for (;;);
  if (task.url.endsWith('/memory')) {
    const hoard: string[][] = []
    for (;;) hoard.push(new Array<string>(100_000).fill(String(hoard.length)))
  }
  if (task.url.endsWith('/fail')) return { ok: false, failure: new RectoError('page/no-article').failure }
  if (task.url.endsWith('/throw')) throw new Error('unforeseen')
  return {
    ok: true,
    extraction: {
      article: {
        url: task.url,
        canonicalUrl: null,
        title: new TextDecoder().decode(task.bytes),
        byline: null,
        siteName: null,
        publishedTime: null,
        modifiedTime: null,
        lang: null,
        dir: 'ltr',
        excerpt: null,
        leadImage: null,
        wordCount: 0,
        readingMinutes: 0,
        contentHtml: '',
        bodyText: '',
      },
      images: [],
      report: SAMPLE_REPORT,
      links: { nextPage: null, singlePage: null },
    },
  }
}
