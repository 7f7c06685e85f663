import { type ArticleFilter, type ArticleOrder, keysOf, orderedKeys } from './article-keys.ts'
import { calmQuery } from './calm-query.ts'
import { storeFailure } from './store-failure.ts'

/** A question that lists are put together from, each answered by an index. */
export type KeyQuestion =
  | { ask: 'order'; order: ArticleOrder; isDescending: boolean }
  | { ask: 'filter'; filter: ArticleFilter }

/** Ids in order, or a set of them: whichever was asked for. */
type Keys = readonly string[] | ReadonlySet<string>

interface Watched {
  /** Undefined until the first answer. */
  keys: Keys | undefined
  failure: unknown
  listeners: Set<() => void>
  subscription: { unsubscribe(): void }
}

/** How many answers are kept up to date that nobody shows: the lists and filters one goes back and forth between. */
const MOST_IDLE = 16

/**
 * Answers that stay, and are kept up to date, so that another list or filter costs only what is new in its question.
 * The longest unused comes first.
 */
const watched = new Map<string, Watched>()

/** Calls back when the answer changes. @returns a function that stops that */
export function watchKeys(question: KeyQuestion, changed: () => void): () => void {
  const entry = entryOf(question)
  entry.listeners.add(changed)
  return () => {
    entry.listeners.delete(changed)
    forgetLongUnused()
  }
}

/** The answer as it stands; undefined while it is first looked up. The same object until it changes. @throws RectoError */
export function watchedKeys(question: KeyQuestion): Keys | undefined {
  const { keys, failure } = entryOf(question)
  if (failure !== undefined) throw failure
  return keys
}

function entryOf(question: KeyQuestion): Watched {
  const name = JSON.stringify(question)
  const known = watched.get(name)
  const entry = known ?? begin(question)
  if (known) watched.delete(name)
  watched.set(name, entry)
  return entry
}

function begin(question: KeyQuestion): Watched {
  const entry: Omit<Watched, 'subscription'> = { keys: undefined, failure: undefined, listeners: new Set() }
  const tell = () => {
    for (const listener of entry.listeners) listener()
  }
  const subscription = calmQuery(() => answer(question)).subscribe(
    (keys) => {
      watchedEntry.keys = keys
      tell()
    },
    (thrown) => {
      watchedEntry.failure = storeFailure(thrown)
      tell()
    },
  )
  const watchedEntry = Object.assign(entry, { subscription })
  return watchedEntry
}

function answer(question: KeyQuestion): Promise<Keys> {
  return question.ask === 'order'
    ? orderedKeys(question.order, question.isDescending)
    : keysOf(question.filter)
}

function forgetLongUnused(): void {
  const idle = [...watched].filter(([, { listeners }]) => listeners.size === 0)
  for (const [name, { subscription }] of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) {
    subscription.unsubscribe()
    watched.delete(name)
  }
}
