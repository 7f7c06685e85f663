import { liveQuery } from 'dexie'
import { type InteropableObservable, useObservable } from 'dexie-react-hooks'
import { storeFailure } from './store-failure.ts'

/**
 * The answer to a question to the store, live: undefined until there is one. What fails is thrown while rendering.
 *
 * @param depends what the question is made of
 * @throws RectoError `store/*`
 */
export function useStored<T>(query: () => Promise<T>, depends: unknown[]): T | undefined {
  return useObservable(() => storedQuery(query), depends)
}

/** A live query that tells its failures in Recto's codes: outside of the query, since Dexie knows some by their names. */
function storedQuery<T>(query: () => Promise<T>): InteropableObservable<T> {
  const live = liveQuery(query)
  let last: { answer: T } | undefined
  return {
    subscribe(next, fail) {
      return live.subscribe(
        (answer) => {
          last = { answer }
          next(answer)
        },
        (thrown: unknown) => fail?.(storeFailure(thrown)),
      )
    },
    hasValue: () => last !== undefined,
    getValue: () => (last as { answer: T }).answer,
  }
}
