import { lazy, type MouseEvent, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMarkedWords } from '../search/use-marked-words.ts'
import type { StoredContent } from '../store/live.ts'
import { buildArticleFragment } from './article-fragment.ts'
import { noteOf, type OpenNote } from './footnotes/note-of.ts'
import { goWithin } from './go-within.ts'
import { LeadImage } from './lead-image.tsx'

const NotePopover = lazy(() => import('./footnotes/note-popover.tsx'))

interface ArticleBodyProps {
  content: StoredContent
  /** Told each time the text has been put on the page. */
  onShown: (body: HTMLElement) => void
}

/** The article itself, from the store alone. */
export function ArticleBody({ content, onShown }: ArticleBodyProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLDivElement>(null)
  const [openNote, setOpenNote] = useState<OpenNote | null>(null)

  useLayoutEffect(() => {
    const { fragment, release } = buildArticleFragment(content, {
      missing: t('reader.imageMissing'),
      missingNamed: (alt) => t('reader.imageMissingNamed', { alt }),
    })
    body.current?.replaceChildren(fragment)
    if (body.current) onShown(body.current)
    return () => {
      release()
      setOpenNote(null)
    }
  }, [content, onShown, t])
  useMarkedWords(body, content)

  /** The address belongs to the window's own views: what a link within the article leads to is shown here. */
  const followWithin = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a')
    const href = link?.getAttribute('href')
    if (!link || !href?.startsWith('#')) return
    event.preventDefault()
    const note = noteOf(link)
    if (note === null) goWithin(href)
    else setOpenNote(note.reference === openNote?.reference ? null : note)
  }
  return (
    <>
      <LeadImage content={content} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the clicks are those of the links inside, which have their keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className="article-body" ref={body} onClick={followWithin} />
      {openNote && (
        <Suspense>
          <NotePopover open={openNote} onChange={setOpenNote} />
        </Suspense>
      )}
    </>
  )
}
