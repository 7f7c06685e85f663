/** What asking takes of the time while changes go on: a twentieth. */
const REST_FACTOR = 20
const SHORTEST_REST_MS = 100
/** The first answer may have to wait for an index to be opened; that says nothing of the next. */
const LONGEST_REST_MS = 2000

interface Asking<T> {
  ask: (signal: AbortSignal) => Promise<T>
  /** Tells of changes that may change the answer. Gives back what stops that. */
  watch: (changed: () => void) => () => void
  onAnswer: (answer: T) => void
  onFailure: (thrown: unknown) => void
}

/**
 * Asks, and asks again after changes: never twice at once, and after each answer it rests for a multiple of what that
 * took, so that five hundred articles being saved are no five hundred questions. The last change is always answered.
 *
 * @returns stops it
 */
export function askAgain<T>({ ask, watch, onAnswer, onFailure }: Asking<T>): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let isChanged = false
  let isBusy = false
  const once = async (): Promise<void> => {
    try {
      const answer = await ask(signal)
      if (!signal.aborted) onAnswer(answer)
    } catch (thrown) {
      if (!signal.aborted) onFailure(thrown)
    }
  }
  const run = async (): Promise<void> => {
    isChanged = true
    if (isBusy) return
    isBusy = true
    while (isChanged && !signal.aborted) {
      isChanged = false
      const began = performance.now()
      await once()
      await rest((performance.now() - began) * REST_FACTOR)
    }
    isBusy = false
  }
  const stopWatching = watch(() => void run())
  void run()
  return () => {
    stopWatching()
    stop.abort()
  }
}

function rest(milliseconds: number): Promise<void> {
  const bounded = Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, milliseconds))
  return new Promise((resolve) => setTimeout(resolve, bounded))
}
