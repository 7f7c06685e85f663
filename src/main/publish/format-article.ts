import type { Article } from '../../shared/article.ts'
import { articleToHtml } from '../../shared/article-document.ts'
import type { PageKind } from '../../shared/extraction-report.ts'
import { jsonLine } from './json-line.ts'
import { articleToMarkdown } from './markdown.ts'
import { articleToText } from './text.ts'

export const formats = ['json', 'markdown', 'html', 'text'] as const
export type Format = (typeof formats)[number]

/** One article in one of the command line's formats, without a line end. */
export function formatArticle(article: Article, kind: PageKind, format: Format): string {
  switch (format) {
    case 'json':
      return jsonLine(article)
    case 'markdown':
      return articleToMarkdown(article)
    case 'html':
      return articleToHtml(article, kind)
    case 'text':
      return articleToText(article)
  }
}
