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

/**
 * Below this confidence (0 to 1) a list says that the cleaning may have gone wrong. On public pages one article in ten is
 * below it, and a third of those lack text or have some that is none; above it, one in fifteen (docs/benchmarks.md).
 */
export const LOW_CONFIDENCE = 0.8

/** Whether the cleaning itself doubts that the article is whole and clean. */
export function isDoubtful({ report }: Pick<ContentRow, 'report'>): boolean {
  return report !== undefined && report.confidence < LOW_CONFIDENCE
}

export interface TextDoubts {
  isLacking: boolean
  isDoubtful: boolean
}

const NO_DOUBTS: TextDoubts = { isLacking: false, isDoubtful: false }

/** Both of an article in a list, live; neither until it has been read. */
export function useTextDoubts(articleId: string): TextDoubts {
  const [answer, setAnswer] = useState({ articleId, doubts: NO_DOUBTS })
  useEffect(() => {
    let stop = () => {}
    const timer = setTimeout(() => {
      const subscription = calmQuery(() => database.contents.get(articleId)).subscribe(
        (content) =>
          setAnswer({
            articleId,
            doubts: content ? { isLacking: lacksText(content), isDoubtful: isDoubtful(content) } : NO_DOUBTS,
          }),
        reportError,
      )
      stop = () => subscription.unsubscribe()
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [articleId])
  return answer.articleId === articleId ? answer.doubts : NO_DOUBTS
}
