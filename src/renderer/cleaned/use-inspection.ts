import { useEffect, useState } from 'react'
import type { Inspection } from '../../shared/inspection.ts'
import { recto } from '../client/recto.ts'
import { correctionsFor } from '../store/corrections.ts'
import { readStoredArticle } from '../store/read-article.ts'
import type { CorrectionRow } from '../store/schema.ts'
import { originalPages } from '../versions/renew-article.ts'

export type InspectionState =
  | { kind: 'loading' }
  | { kind: 'no-original' }
  | { kind: 'failed'; thrown: unknown }
  | { kind: 'there'; inspection: Inspection }

/** An article's page with what was left out of it, anew after each correction; the former one stays until then. */
export function useInspection(
  articleId: string,
  corrections: readonly CorrectionRow[] | undefined,
): InspectionState {
  const [state, setState] = useState<InspectionState>({ kind: 'loading' })
  // What they are, not the array, which is another after each change of the store.
  const asked = corrections && JSON.stringify(corrections.map(({ id, createdAt }) => [id, createdAt]))
  useEffect(() => {
    if (asked === undefined) return
    const controller = new AbortController()
    inspect(articleId, controller.signal).then(
      (answer) => controller.signal.aborted || setState(answer),
      (thrown: unknown) => controller.signal.aborted || setState({ kind: 'failed', thrown }),
    )
    return () => controller.abort()
  }, [articleId, asked])
  return state
}

async function inspect(articleId: string, signal: AbortSignal): Promise<InspectionState> {
  const stored = await readStoredArticle(articleId)
  if (!stored?.original) return { kind: 'no-original' }
  const pages = await originalPages(stored.original)
  const whole = stored.content.report?.foundBy === 'whole-page'
  const corrections = await correctionsFor(articleId)
  return { kind: 'there', inspection: await recto.inspectOriginal({ pages, whole, corrections }, { signal }) }
}
