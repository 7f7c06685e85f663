import type { Article } from '../../shared/article.ts'
import { sourceLine } from '../../shared/source-line.ts'

/** Title, source line and running text, parted by blank lines. */
export function articleToText(article: Article): string {
  return [article.title, sourceLine(article), article.bodyText].filter(Boolean).join('\n\n')
}
