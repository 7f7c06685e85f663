import { type MouseEvent, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foundWords } from '../search/found-words.ts'
import { useMarkedWords } from '../search/use-marked-words.ts'
import type { StoredContent } from '../store/live.ts'
import { copyText } from '../ui/copy-text.ts'
import { notify } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'
import { buildArticleFragment } from './article-fragment.ts'
import { articleWords } from './article-words.ts'
import { codeBeside, toggleWrap } from './code/frame-code.ts'
import { useCodeColours } from './code/use-code-colours.ts'
import { markOwnDirections } from './direction/own-direction.ts'
import { noteOf, type OpenNote } from './footnotes/note-of.ts'
import { goWithin } from './go-within.ts'
import { LeadImage } from './lead-image.tsx'
import { lightbox, notePopover } from './parts.ts'
import { type Gallery, galleryOf } from './pictures/gallery.ts'
import { showInSteps } from './show-in-steps.ts'
import { watchWideParts } from './wide-parts/watch-wide-parts.ts'

interface ArticleBodyProps {
  content: StoredContent
  /** Of the article's text. */
  dir: 'ltr' | 'rtl'
  /** Whether it opens at its beginning. */
  isFromTop: boolean
  /** Told each time the text has been put on the page. */
  onShown: (body: HTMLElement) => void
}

/** The article itself, from the store alone. */
export function ArticleBody({ content, dir, isFromTop, onShown }: ArticleBodyProps) {
  const { t } = useTranslation()
  const tellFailure = useTellFailure()
  const body = useRef<HTMLDivElement>(null)
  const [openNote, setOpenNote] = useState<OpenNote | null>(null)
  const [gallery, setGallery] = useState<Gallery | null>(null)
  /** In a new object whenever all of a text is there. */
  const [filled, setFilled] = useState<object | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it begins counts when it is put there
  useLayoutEffect(() => {
    const element = body.current
    if (!element) return
    const words = articleWords(t)
    const { fragment, release } = buildArticleFragment(content, words)
    markOwnDirections(fragment, dir)
    let unwatch = () => {}
    const hasWordsToMark = foundWords(content.articleId).patterns.length > 0
    const showing = showInSteps(element, fragment, isFromTop && !hasWordsToMark, () => {
      unwatch = watchWideParts(element, words)
      setFilled({})
      onShown(element)
    })
    return () => {
      showing.cancel()
      unwatch()
      release()
      setOpenNote(null)
      setGallery(null)
    }
  }, [content, dir, onShown, t])
  useMarkedWords(body, content)
  useCodeColours(body, filled)

  /** The address belongs to the window's own views: what a link within the article leads to is shown here. */
  const followWithin = (event: MouseEvent, link: HTMLAnchorElement) => {
    const href = link.getAttribute('href')
    if (!href?.startsWith('#')) return
    event.preventDefault()
    const note = noteOf(link)
    if (note === null) goWithin(href)
    else setOpenNote(note.reference === openNote?.reference ? null : note)
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element
    const link = target.closest('a')
    if (link) return followWithin(event, link)
    const enlarge = target.closest('.picture-enlarge')
    if (enlarge) setGallery(galleryOf(event.currentTarget, enlarge))
    const copy = target.closest('.code-copy')
    if (copy) copyText(codeBeside(copy)).then(() => notify(t('code.copied')), tellFailure)
    const wrap = target.closest('.code-wrap')
    if (wrap) toggleWrap(wrap)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the clicks are those of links and buttons inside, which have their keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className="article-text" onClick={onClick}>
        <LeadImage content={content} />
        <div className="article-body" ref={body} />
      </div>
      <Suspense>
        {openNote && <notePopover.View open={openNote} onChange={setOpenNote} />}
        {gallery && <lightbox.View gallery={gallery} onClose={() => setGallery(null)} />}
      </Suspense>
    </>
  )
}
