import { useEffect, useLayoutEffect, useState } from 'react'
import type { ShownArticle } from '../shown-article.ts'
import { turnByGestures } from './page-gestures.ts'
import { turnByKeys } from './page-keys.ts'
import { measurePages, pagesOf, settlePage } from './paged-flow.ts'

export interface ShownPages {
  /** From 0. */
  page: number
  count: number
  turn: (by: number) => void
}

/**
 * An article's pages, where it is read in pages: counted, turned by keys, wheel and swipes, and always whole, whatever
 * moves the text.
 *
 * @param setting changes with whatever sets the text in another way
 * @returns null where it is not read in pages
 */
export function usePages(shown: ShownArticle | null, isPaged: boolean, setting: unknown): ShownPages | null {
  const [state, setState] = useState({ page: 0, count: 1 })
  const article = shown?.body.closest<HTMLElement>('.article') ?? null

  // biome-ignore lint/correctness/useExhaustiveDependencies: another setting makes other pages
  useLayoutEffect(() => {
    const end = article?.querySelector<HTMLElement>('.pages-end')
    if (isPaged && article && end) measurePages(article, end)
  }, [article, isPaged, setting, shown])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const end = article?.querySelector<HTMLElement>('.pages-end')
    if (!isPaged || !article || !end) return
    const pages = pagesOf(article)
    let page = pages.page()
    const tell = () => {
      page = pages.page()
      const count = pages.count()
      setState((known) => (known.page === page && known.count === count ? known : { page, count }))
    }
    const onScroll = () => {
      settlePage(article, page)
      tell()
    }
    const onReset = () => {
      measurePages(article, end)
      tell()
    }
    const observer = new ResizeObserver(onReset)
    observer.observe(article)
    if (shown) observer.observe(shown.body)
    article.addEventListener('scroll', onScroll, { passive: true })
    document.fonts.addEventListener('loadingdone', onReset)
    const turn = (by: number) => pages.goTo(pages.page() + by)
    const stops = [
      turnByKeys(article, turn),
      turnByGestures(article, turn),
      () => document.fonts.removeEventListener('loadingdone', onReset),
      () => article.removeEventListener('scroll', onScroll),
      () => observer.disconnect(),
    ]
    tell()
    return () => {
      for (const stop of stops) stop()
    }
  }, [article, isPaged, setting, shown])

  if (!isPaged || !article) return null
  return { ...state, turn: (by) => pagesOf(article).goTo(pagesOf(article).page() + by) }
}
