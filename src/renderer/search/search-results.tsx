import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownList } from '../lists/shown-list.ts'
import { lastOpenedArticle } from '../reader/last-opened.ts'
import { Button } from '../ui/button.tsx'
import { rememberFound } from './found-words.ts'
import { KeepTypedSearch } from './keep-typed-search.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SearchFailure } from './search-failure.tsx'
import { SearchHitItem } from './search-hit-item.tsx'
import { useIsIndexHeldUp, useSearch, useWaitingForIndex } from './use-search.ts'

/** Results that are shown at first, and with each press of the button. */
const PAGE = 20

/** What a query finds, best first, in the library's place. */
export function SearchResults({ query }: { query: string }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(PAGE)
  const { found, failure } = useSearch(query, limit)
  const waiting = useWaitingForIndex()
  const isHeldUp = useIsIndexHeldUp()
  const result = found?.result
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    if (!found) return
    rememberFound(found.query, found.result)
    shownList.set(found.result.hits.map(({ article }) => article.id))
  }, [found])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins with its first results
  useEffect(() => setLimit(PAGE), [query])

  // Back from an article, the keyboard stands where it left the list.
  useEffect(() => {
    if (result === undefined || result.hits.length === 0) return
    const id = lastOpenedArticle.take()
    if (id === null) return
    const link = list.current?.querySelector<HTMLAnchorElement>(`a[href="#/article/${CSS.escape(id)}"]`)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'nearest' })
  }, [result])

  return (
    <section aria-busy={found?.query !== query}>
      <div className="library-heading">
        <div className="library-heading-text">
          <h1>{t('search.results')}</h1>
          <p className="library-count" role="status">
            {result && t('search.count', { count: result.total })}
          </p>
        </div>
        <KeepTypedSearch query={query} result={result} />
        {waiting > 0 && (
          <p className={isHeldUp ? 'search-held-up' : 'library-count'}>
            {t(isHeldUp ? 'search.heldUp' : 'search.waiting', { count: waiting })}
          </p>
        )}
      </div>
      {failure && <SearchFailure failure={failure} />}
      {result?.total === 0 && <NothingFound />}
      {result && result.total > 0 && (
        <ul className="article-list" aria-label={t('library.title')} ref={list}>
          {result.hits.map((hit) => (
            <SearchHitItem key={hit.article.id} hit={hit} />
          ))}
        </ul>
      )}
      {result && result.total > result.hits.length && (
        <Button onPress={() => setLimit(limit + PAGE)}>{t('search.more')}</Button>
      )}
    </section>
  )
}
