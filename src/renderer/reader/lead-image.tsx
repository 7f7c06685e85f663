import type { StoredContent } from '../store/live.ts'
import { useObjectUrl } from '../ui/object-url.ts'

/** The page's own picture, where the article's body shows none. Elsewhere it would often stand twice. */
export function LeadImage({ content }: { content: StoredContent }) {
  const hash = content.images.find(({ address }) => address === content.leadImage)?.hash
  const row = hash && !content.contentHtml.includes('<img') ? content.imageRows.get(hash) : undefined
  const url = useObjectUrl(row?.blob)
  if (!row) return null
  const { width, height } = row
  // Its place is there from the first, so that the text below does not move when the picture comes.
  return (
    <div
      className="lead-image"
      style={{ inlineSize: `min(100%, ${width}px)`, aspectRatio: `${width} / ${height}` }}
    >
      {url && <img src={url} alt="" width={width} height={height} />}
    </div>
  )
}
