import { type ArticleFilter, type ArticleOrder, keysOf, orderedKeys } from './article-keys.ts'
import { type KeptAnswer, keepAnswer } from './kept-answer.ts'

/** A question that lists are put together from, each answered by an index. */
export type KeyQuestion =
  | { ask: 'order'; order: ArticleOrder; isDescending: boolean }
  | { ask: 'filter'; filter: ArticleFilter }

/** Ids in order, or a set of them: whichever was asked for. */
type Keys = readonly string[] | ReadonlySet<string>

/** How many answers are kept up to date that nobody shows: the lists and filters one goes back and forth between. */
const MOST_IDLE = 16

/** The longest unused comes first. */
const kept = new Map<string, KeptAnswer<Keys>>()

/** Calls back when the answer changes. @returns a function that stops that */
export function watchKeys(question: KeyQuestion, changed: () => void): () => void {
  const stop = keptFor(question).watch(changed)
  return () => {
    stop()
    forgetLongUnused()
  }
}

/** The answer as it stands; undefined while it is first looked up. The same object until it changes. @throws RectoError */
export function watchedKeys(question: KeyQuestion): Keys | undefined {
  return keptFor(question).current()
}

function keptFor(question: KeyQuestion): KeptAnswer<Keys> {
  const name = JSON.stringify(question)
  const answer = kept.get(name) ?? keepAnswer(() => answerTo(question))
  kept.delete(name)
  kept.set(name, answer)
  return answer
}

function answerTo(question: KeyQuestion): Promise<Keys> {
  return question.ask === 'order'
    ? orderedKeys(question.order, question.isDescending)
    : keysOf(question.filter)
}

function forgetLongUnused(): void {
  const idle = [...kept].filter(([, answer]) => !answer.isWatched)
  for (const [name, answer] of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) {
    answer.end()
    kept.delete(name)
  }
}
