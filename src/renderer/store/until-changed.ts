import { watchLibrary } from './library-changes.ts'

/** Asks once, and again only after the library has changed or asking has failed. */
export function untilChanged<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  const forget = () => {
    answer = undefined
  }
  watchLibrary(forget)
  return () => {
    answer ??= ask().catch((thrown: unknown) => {
      forget()
      throw thrown
    })
    return answer
  }
}
