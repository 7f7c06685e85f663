import { useEffect, useState } from 'react'
import { calmQuery } from './calm-query.ts'
import { database } from './database.ts'
import type { ContentRow } from './schema.ts'

/** A list that is being scrolled through passes by articles without reading what they hold. ms */
const REST_MS = 150

/** Whether some of an article's text is known to be missing: pages that it goes on in, words that its page counts. */
export function lacksText({ report }: Pick<ContentRow, 'report'>): boolean {
  return (report?.warnings.length ?? 0) > 0
}

/** The same of an article in a list, live; false until it has been read. */
export function useLacksText(articleId: string): boolean {
  const [answer, setAnswer] = useState({ articleId, isLacking: false })
  useEffect(() => {
    let stop = () => {}
    const timer = setTimeout(() => {
      const subscription = calmQuery(() => database.contents.get(articleId)).subscribe(
        (content) => setAnswer({ articleId, isLacking: content !== undefined && lacksText(content) }),
        reportError,
      )
      stop = () => subscription.unsubscribe()
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [articleId])
  return answer.articleId === articleId && answer.isLacking
}
