import type { Failure } from '../../../shared/errors/failure.ts'

/** Tries of one page before a person is asked: with the waits below two to three minutes, a server's usual restart. */
export const MOST_ATTEMPTS = 6

/** The first try again comes within this, each further one within twice as long. ms */
const FIRST_WAIT_MS = 5_000
/** Nobody watches a queue for longer. ms */
const LONGEST_WAIT_MS = 5 * 60_000

/**
 * How long to wait before a page is tried again: exponential backoff with full jitter (Marc Brooker, "Exponential
 * Backoff And Jitter", AWS, 2015), so that pages which failed together do not come back together; but no sooner than
 * the server asked.
 *
 * @param attempts how often it has failed, at least 1
 * @param random from 0 to below 1
 * @returns ms
 */
export function retryDelay(attempts: number, failure: Failure, random: number): number {
  const ceiling = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
  const asked = Number(failure.params.retryAfterSeconds ?? 0) * 1000
  return asked + Math.round(ceiling * random)
}
