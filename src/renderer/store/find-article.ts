import { addressKey } from '../../shared/address.ts'
import type { Article } from '../../shared/article.ts'
import { database } from './database.ts'
import type { ArticleRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** The article that was found at this address, in the library or in the bin. */
export function findArticleByAddress(address: string): Promise<ArticleRow | undefined> {
  return storing(() => database.articles.where('addressKeys').equals(addressKey(address)).first())
}

/**
 * The article that a fetched page is a second copy of. The address it was found at decides. The
 * canonical link is only the site's word, and there are sites whose every page names one address: it
 * counts where the titles agree, so that no article is refused for another.
 */
export function findSavedCopy(
  article: Pick<Article, 'url' | 'canonicalUrl' | 'title'>,
): Promise<ArticleRow | undefined> {
  return storing(async () => {
    const found = addressKey(article.url)
    const sameAddress = await database.articles.where('addressKeys').equals(found).first()
    if (sameAddress) return sameAddress

    const claimed = article.canonicalUrl === null ? [] : [addressKey(article.canonicalUrl)]
    const candidates = [
      ...(await database.articles
        .where('canonicalKey')
        .anyOf([found, ...claimed])
        .toArray()),
      ...(await database.articles.where('addressKeys').anyOf(claimed).toArray()),
    ]
    return candidates.find(({ title }) => fold(title) === fold(article.title))
  })
}

function fold(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
