import { liveQuery } from 'dexie'
import { type InteropableObservable, useObservable } from 'dexie-react-hooks'
import { storeFailure } from './store-failure.ts'

/** Often enough for a person to see that something happens, and seldom enough to leave the time to what does. */
const CALM_MS = 300

interface CalmQuery<T> extends InteropableObservable<T> {
  subscribe(next: (answer: T) => void, fail?: (thrown: unknown) => void): { unsubscribe(): void }
}

/**
 * A live query that is asked again at once when something changes, but then no sooner than a moment later: saving
 * hundreds of pages would otherwise have every list drawn anew for each of them. And it is answered while changes go
 * on, where Dexie waits for a pause in them. Why there is no answer is told as a RectoError `store/*`.
 */
export function calmQuery<T>(query: () => Promise<T>): CalmQuery<T> {
  let last: { answer: T } | undefined
  return {
    subscribe(next, fail) {
      let askedAt = Number.NEGATIVE_INFINITY
      let latest = 0
      let answered = 0
      const ask = async () => {
        latest++
        const question = latest
        const wait = askedAt + CALM_MS - performance.now()
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
        // Another question has come meanwhile, and waits for the same moment.
        if (question !== latest) return
        askedAt = performance.now()
        const answer = await query()
        if (subscription.closed || question < answered) return
        answered = question
        last = { answer }
        next(answer)
      }
      const subscription = liveQuery(ask).subscribe({
        error: (thrown: unknown) => fail?.(storeFailure(thrown)),
      })
      return { unsubscribe: () => subscription.unsubscribe() }
    },
    hasValue: () => last !== undefined,
    getValue: () => (last as { answer: T }).answer,
  }
}

/**
 * The answer to a calm query; undefined until there is one.
 *
 * @param depends what the query is made of
 * @throws RectoError `store/*`
 */
export function useCalmQuery<T>(query: () => Promise<T>, depends: unknown[] = []): T | undefined {
  return useObservable(() => calmQuery(query), depends)
}
