import { useSyncExternalStore } from 'react'
import { calmQuery } from './calm-query.ts'

/** Begins to ask: tells every answer, or why there is none, as a RectoError. @returns ends it */
type Follow<T> = (tell: (answer: T) => void, fail: (thrown: unknown) => void) => () => void

/**
 * An answer that stays and is kept up to date between the views that show it, so that coming back to one costs nothing.
 * It is asked for when somebody first wants it.
 */
export class KeptAnswer<T> {
  readonly #follow: Follow<T>
  readonly #listeners = new Set<() => void>()
  #end: (() => void) | undefined
  #answer: T | undefined
  #failure: unknown

  constructor(follow: Follow<T>) {
    this.#follow = follow
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0
  }

  /** Calls back when the answer changes. @returns stops that */
  readonly watch = (changed: () => void): (() => void) => {
    this.#begin()
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  /** The answer as it stands, the same object until it changes; undefined until the first. @throws RectoError */
  readonly current = (): T | undefined => {
    this.#begin()
    if (this.#failure !== undefined) throw this.#failure
    return this.#answer
  }

  /** Keeps it up to date no longer. */
  end(): void {
    this.#end?.()
  }

  #begin(): void {
    this.#end ??= this.#follow(
      (answer) => {
        this.#answer = answer
        this.#failure = undefined
        this.#tell()
      },
      (thrown) => {
        this.#failure = thrown
        this.#tell()
      },
    )
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** The answer to a live query, kept. */
export function keepAnswer<T>(query: () => Promise<T>): KeptAnswer<T> {
  return new KeptAnswer((tell, fail) => {
    const subscription = calmQuery(query).subscribe(tell, fail)
    return () => subscription.unsubscribe()
  })
}

/** A kept answer, live; undefined until the first. */
export function useKept<T>(kept: KeptAnswer<T>): T | undefined {
  return useSyncExternalStore(kept.watch, kept.current)
}
