import type { Article } from '../../shared/article.ts'
import { findArticleByAddress } from '../store/articles.ts'
import type { ArticleRow } from '../store/schema.ts'

/**
 * The saved article that a fetched page is a second copy of. The address it was found at decides.
 * The canonical link is only the site's word, and sites whose every page names one address exist:
 * it counts where the titles agree, so that no article is refused for another.
 */
export async function findSavedCopy(
  article: Pick<Article, 'url' | 'canonicalUrl' | 'title'>,
): Promise<ArticleRow | undefined> {
  const sameAddress = await findArticleByAddress([article.url])
  if (sameAddress) return sameAddress
  if (article.canonicalUrl === null) return undefined
  const sameCanonical = await findArticleByAddress([article.canonicalUrl])
  return sameCanonical && fold(sameCanonical.title) === fold(article.title) ? sameCanonical : undefined
}

function fold(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
