import { useEffect, useLayoutEffect, useRef } from 'react'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { noteOpened, noteProgress } from '../store/reading.ts'
import type { ArticleRow, KeptPlace } from '../store/schema.ts'
import { flowOf, shareInView } from './layout/flow.ts'
import { moveToPlace, placeInView } from './layout/place-in-view.ts'
import type { ShownArticle } from './shown-article.ts'
import { findPlace, keepPlace, type Place } from './text/kept-place.ts'

/** How long the text has to stand still before what was reached is kept. */
const SETTLED_MS = 400

/**
 * Opens an article where its reader was, keeps that place in view while the text is set or cleaned anew, and notes it
 * together with how far they get.
 *
 * @param article the open one; null or undefined while there is none
 * @param shown its text on the page; null while there is none
 * @param setting changes with whatever sets the text in another way
 */
export function useReadingPlace(
  article: ArticleRow | null | undefined,
  shown: ShownArticle | null,
  setting: unknown,
): void {
  const id = article?.id
  const opened = useRef<string | null>(null)
  const place = useRef<Place | null>(null)
  const kept = useRef<KeptPlace | null>(null)
  /** How far the text was moved last by what is done here: nobody has read on by that. */
  const movedTo = useRef<number | null>(null)
  const restore = ({ body, text }: ShownArticle) => {
    if (place.current === null) return
    const flow = flowOf(body)
    moveToPlace(text(), flow, place.current)
    movedTo.current = flow.moved()
  }

  useEffect(() => {
    if (id !== undefined && shown) noteOpened(id, Date.now()).catch(reportUnforeseen)
  }, [id, shown])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is noted while it is read moves nothing
  useLayoutEffect(() => {
    if (!article || !shown) return
    if (opened.current !== article.id) {
      opened.current = article.id
      kept.current =
        article.place === undefined ? placeOfProgress(article, flowOf(shown.body).extent()) : article.place
      if (kept.current === null) window.scrollTo(0, 0)
    }
    place.current = kept.current && findPlace(shown.text(), kept.current)
    restore(shown)
  }, [id, shown])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another setting moves the text
  useLayoutEffect(() => {
    if (shown) restore(shown)
  }, [setting])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row changes with what is noted here
  useEffect(() => {
    if (!article || !shown) return
    const { body } = shown
    const flow = flowOf(body)
    let timer: ReturnType<typeof setTimeout> | undefined
    // Who opens an article and leaves has read nothing, unless the window shows all of it.
    let reached = shareInView(flow) === 1 ? 1 : null
    const note = () => {
      clearTimeout(timer)
      if (reached === null) return
      // At its end an article is done with, and opens at its beginning.
      kept.current =
        reached === 1 || place.current === null ? null : keepPlace(shown.text(), place.current, article.lang)
      noteProgress(article.id, reached, Date.now(), kept.current).catch(reportUnforeseen)
      reached = null
    }
    const size = () => `${body.offsetWidth} ${flow.length()} ${flow.extent()}`
    let known = size()
    const onScroll = () => {
      // A browser may move the page because the text is set anew: where one was before is what counts then.
      if (size() !== known) return
      const isOwnMove = movedTo.current !== null && Math.abs(flow.moved() - movedTo.current) < 1
      movedTo.current = null
      if (isOwnMove) return
      place.current = placeInView(shown.text(), flow)
      reached = shareInView(flow)
      clearTimeout(timer)
      timer = setTimeout(note, SETTLED_MS)
    }
    const onReset = () => {
      if (size() === known) return
      known = size()
      restore(shown)
    }
    const observer = new ResizeObserver(onReset)
    observer.observe(body)
    const whole = body.closest('.article')
    if (whole) observer.observe(whole)
    flow.scroller.addEventListener('scroll', onScroll, { passive: true })
    // Another height of the window alone resizes no box.
    window.addEventListener('resize', onReset)
    window.addEventListener('pagehide', note)
    return () => {
      observer.disconnect()
      flow.scroller.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', onReset)
      window.removeEventListener('pagehide', note)
      note()
    }
  }, [id, shown, setting])
}

/** Rows of earlier versions know only how far the window's foot had got. */
function placeOfProgress({ readAt, progress }: ArticleRow, extent: number): KeptPlace | null {
  if (readAt !== null || progress === 0) return null
  return { quote: '', prefix: '', offset: 0, into: 0, share: progress, gap: extent }
}

/** A store that is full or closed keeps no place; who reads is not stopped by that, and hears of it when saving. */
function reportUnforeseen(thrown: unknown): void {
  if (!(thrown instanceof RectoError)) reportError(thrown)
}
