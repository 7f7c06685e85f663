import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { ArticleFilter } from './article-keys.ts'
import { type ListCounts, listCounts } from './list-counts.ts'
import { combineKeys, type ListQuery } from './list-keys.ts'
import { type KeyQuestion, watchedKeys, watchKeys } from './watched-keys.ts'

/** A list's ids with the query they answer: while another is being answered, the former answer stays. */
export interface AnsweredQuery {
  query: ListQuery
  ids: readonly string[]
}

/** The ids of a list's articles in order, live; undefined until the first answer. @param query null to ask nothing */
export function useListKeys(query: ListQuery | null): AnsweredQuery | undefined {
  const former = useRef<AnsweredQuery | undefined>(undefined)
  const among = query?.among
  // Sets are told apart by themselves; a JSON text has nothing of them.
  const name = JSON.stringify(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name says the query
  const questions = useMemo(() => (query === null ? [] : questionsOf(query)), [name])
  const answers = useAnswers(questions)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const answered = useMemo(() => {
    if (query === null || !answers) return undefined
    const [ordered, ...sets] = answers as [readonly string[], ...ReadonlySet<string>[]]
    const { length } = query.all
    return { query, ids: combineKeys(ordered, sets.slice(0, length), sets.slice(length), query.among) }
  }, [name, among, answers])
  if (answered) former.current = answered
  return former.current
}

/** Which articles a filter lets through, live; undefined until the first answer. */
export function useKeysOf(filter: ArticleFilter): ReadonlySet<string> | undefined {
  const name = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name says the filter
  const questions = useMemo<KeyQuestion[]>(() => [{ ask: 'filter', filter }], [name])
  return useAnswers(questions)?.[0] as ReadonlySet<string> | undefined
}

const COUNTED: KeyQuestion[] = [
  { ask: 'order', order: 'savedAt', isDescending: true },
  ...(['binned', 'archived', 'favourite', 'read'] as const).map(
    (kind): KeyQuestion => ({ ask: 'filter', filter: { kind } }),
  ),
]

/** How much the lists hold that are always there, live; undefined until they have been counted. */
export function useListCounts(): ListCounts | undefined {
  const answers = useAnswers(COUNTED)
  return useMemo(() => {
    if (!answers) return undefined
    const [all, binned, archived, favourite, read] = answers as [readonly string[], Ids, Ids, Ids, Ids]
    return listCounts({ all, binned, archived, favourite, read })
  }, [answers])
}

type Ids = ReadonlySet<string>

function questionsOf({ order, isDescending, all, none }: ListQuery): KeyQuestion[] {
  return [
    { ask: 'order', order, isDescending },
    ...[...all, ...none].map((filter): KeyQuestion => ({ ask: 'filter', filter })),
  ]
}

/** The answers to questions, the same array until one of them changes; undefined until there are all. */
function useAnswers(questions: readonly KeyQuestion[]) {
  const last = useRef<ReturnType<typeof watchedKeys>[]>([])
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = questions.map((question) => watchKeys(question, changed))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [questions],
  )
  const answers = useSyncExternalStore(subscribe, () => {
    const now = questions.map(watchedKeys)
    const isSame = now.length === last.current.length && now.every((keys, at) => keys === last.current[at])
    if (!isSame) last.current = now
    return last.current
  })
  return answers.includes(undefined) ? undefined : answers
}
