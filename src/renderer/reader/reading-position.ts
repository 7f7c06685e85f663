import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { noteOpened, noteProgress } from '../store/reading.ts'
import type { ArticleRow } from '../store/schema.ts'
import { shareInView } from './share-in-view.ts'

/** How long the window has to stand still before what was reached is kept. */
const SETTLED_MS = 400

/**
 * Opens an article where its reader left it, and keeps how far they get.
 *
 * @param isShown whether the article's text stands in `element` by now
 */
export function useReadingPosition(
  { id, progress, readAt }: ArticleRow,
  element: RefObject<HTMLElement | null>,
  isShown: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each article that is opened
  useLayoutEffect(() => {
    const article = element.current
    const isBegun = readAt === null && progress > 0
    window.scrollTo(0, isShown && article && isBegun ? offsetOf(article, progress) : 0)
  }, [id, isShown])

  useEffect(() => {
    if (isShown) noteOpened(id, Date.now()).catch(reportUnforeseen)
  }, [id, isShown])

  useEffect(() => {
    const article = element.current
    if (!isShown || !article) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // Who opens an article and leaves has read nothing, unless the window shows all of it.
    const atFirst = shareInView(article)
    let reached = atFirst === 1 ? 1 : null
    const keep = () => {
      clearTimeout(timer)
      if (reached !== null) noteProgress(id, reached, Date.now()).catch(reportUnforeseen)
      reached = null
    }
    const onScroll = () => {
      reached = shareInView(article)
      clearTimeout(timer)
      timer = setTimeout(keep, SETTLED_MS)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [id, isShown, element])
}

/** A store that is full or closed keeps no position; who reads is not stopped by that, and hears of it when saving. */
function reportUnforeseen(thrown: unknown): void {
  if (!(thrown instanceof RectoError)) reportError(thrown)
}

/** Where the window has to stand for that share to be in view, CSS px. */
function offsetOf(article: HTMLElement, share: number): number {
  const { top, height } = article.getBoundingClientRect()
  return Math.max(0, top + window.scrollY + share * height - window.innerHeight)
}
