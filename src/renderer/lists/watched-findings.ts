import type { Failure } from '../../shared/errors/failure.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { watchAnswers } from '../search/watch-answers.ts'
import { askAgain } from '../store/ask-again.ts'
import { findByQuery } from './find-by-query.ts'

/** What a query finds. */
export interface Finding {
  /** Undefined until the first answer. The same set until it changes. */
  ids: ReadonlySet<string> | undefined
  /** Why there is no answer, or none to the last change. */
  failure: Failure | null
}

export const NOT_FOUND_YET: Finding = { ids: undefined, failure: null }

interface Watched {
  finding: Finding
  listeners: Set<() => void>
  stop: () => void
}

/** By query. What nobody watches any more keeps its last answer, for whoever comes back to its list. */
const watched = new Map<string, Watched>()

/** Calls back when what a query finds changes, however many lists and counts show it. @returns stops that */
export function watchFinding(query: string, changed: () => void): () => void {
  const entry = watched.get(query) ?? { finding: NOT_FOUND_YET, listeners: new Set(), stop: () => {} }
  watched.set(query, entry)
  entry.listeners.add(changed)
  if (entry.listeners.size === 1) entry.stop = follow(query, entry)
  return () => {
    entry.listeners.delete(changed)
    if (entry.listeners.size === 0) entry.stop()
  }
}

/** What a watched query finds as it stands. */
export function findingOf(query: string): Finding {
  return watched.get(query)?.finding ?? NOT_FOUND_YET
}

function follow(query: string, entry: Watched): () => void {
  const tell = (finding: Finding) => {
    entry.finding = finding
    for (const listener of entry.listeners) listener()
  }
  return askAgain({
    ask: (signal) => findByQuery(query, signal),
    watch: watchAnswers,
    onAnswer: (ids) => {
      const { ids: former, failure } = entry.finding
      const isSame = former !== undefined && former.size === ids.size && former.isSubsetOf(ids)
      if (!isSame || failure !== null) tell({ ids: isSame ? former : ids, failure: null })
    },
    onFailure: (thrown) => tell({ ...entry.finding, failure: toFailure(thrown) }),
  })
}
