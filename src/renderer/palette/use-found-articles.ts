import { useLocation } from 'wouter'
import { quoteValue } from '../search/query/quote-value.ts'
import { useSearch } from '../search/use-search.ts'
import type { Command } from './command.ts'

/** So many articles are offered: who looks for more searches the library. */
const MOST_ARTICLES = 6

/** The articles with the typed words in their titles, as commands that open them. */
export function useFoundArticles(typed: string): Command[] {
  const [, navigate] = useLocation()
  const words = typed.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word))
  const { found } = useSearch(words.map((word) => `title:${quoteValue(word)}`).join(' '), MOST_ARTICLES)
  if (words.length === 0) return []
  return (found?.result.hits ?? []).map(({ article: { id, title, siteName } }) => ({
    id: `open:${id}`,
    label: title,
    section: 'here',
    kind: siteName ?? '',
    run: () => navigate(`/article/${id}`),
  }))
}
