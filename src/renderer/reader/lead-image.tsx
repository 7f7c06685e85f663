import type { StoredContent } from '../store/live.ts'
import { useObjectUrl } from '../ui/object-url.ts'

/** The page's own picture, where the article's body shows none. Elsewhere it would often stand twice. */
export function LeadImage({ content }: { content: StoredContent }) {
  const hash = content.images.find(({ address }) => address === content.leadImage)?.hash
  const row = hash && !content.contentHtml.includes('<img') ? content.imageRows.get(hash) : undefined
  const url = useObjectUrl(row?.blob)
  if (!url || !row) return null
  return <img className="lead-image" src={url} alt="" width={row.width} height={row.height} />
}
