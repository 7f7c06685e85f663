import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredContent } from '../store/live.ts'
import { useObjectUrl } from '../ui/object-url.ts'
import { articleWords } from './article-words.ts'
import { framePictures } from './pictures/frame-pictures.ts'

/** The page's own picture, where the article's body shows none. Elsewhere it would often stand twice. */
export function LeadImage({ content }: { content: StoredContent }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const hash = content.images.find(({ address }) => address === content.leadImage)?.hash
  const row = hash && !content.contentHtml.includes('<img') ? content.imageRows.get(hash) : undefined
  const url = useObjectUrl(row?.blob)

  useLayoutEffect(() => {
    if (!url || !row || !place.current) return
    const image = new Image(row.width, row.height)
    image.src = url
    image.alt = ''
    place.current.replaceChildren(image)
    framePictures([image], articleWords(t))
  }, [url, row, t])

  if (!row) return null
  const { width, height } = row
  // Its place is there from the first, so that the text below does not move when the picture comes.
  return (
    <div
      className="lead-image"
      style={{ inlineSize: `min(100%, ${width}px)`, aspectRatio: `${width} / ${height}` }}
      ref={place}
    />
  )
}
