import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMarkedWords } from '../search/use-marked-words.ts'
import type { StoredContent } from '../store/live.ts'
import { buildArticleFragment } from './article-fragment.ts'
import { LeadImage } from './lead-image.tsx'

interface ArticleBodyProps {
  content: StoredContent
  /** Told each time the text has been put on the page. */
  onShown: (body: HTMLElement) => void
}

/** The article itself, from the store alone. */
export function ArticleBody({ content, onShown }: ArticleBodyProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const { fragment, release } = buildArticleFragment(content, {
      missing: t('reader.imageMissing'),
      missingNamed: (alt) => t('reader.imageMissingNamed', { alt }),
    })
    body.current?.replaceChildren(fragment)
    if (body.current) onShown(body.current)
    return release
  }, [content, onShown, t])
  useMarkedWords(body, content)

  return (
    <>
      <LeadImage content={content} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the clicks are those of the links inside, which have their keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className="article-body" ref={body} onClick={followWithin} />
    </>
  )
}

/** A link within the article (a footnote's) scrolls there; the address belongs to the window's own views. */
function followWithin(event: MouseEvent<HTMLElement>): void {
  const link = (event.target as Element).closest('a')
  const href = link?.getAttribute('href')
  if (!href?.startsWith('#')) return
  event.preventDefault()
  const target = document.getElementById(href.slice(1))
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
