import { RectoError } from '../../shared/errors/recto-error.ts'

/** Lets so many in at a time, first come first served. */
export interface Turnstile {
  /**
   * Waits for a place.
   *
   * @returns call it to leave
   * @throws RectoError `job/cancelled` where the signal aborts before a place is free
   */
  enter(signal: AbortSignal): Promise<() => void>
}

export function createTurnstile(places: number): Turnstile {
  let free = places
  const waiting = new Set<() => void>()

  const leave = () => {
    free++
    const [next] = waiting
    next?.()
  }

  return {
    enter(signal) {
      return new Promise((resolve, reject) => {
        const cancel = () => {
          waiting.delete(admit)
          reject(new RectoError('job/cancelled'))
        }
        const admit = () => {
          waiting.delete(admit)
          signal.removeEventListener('abort', cancel)
          free--
          resolve(leave)
        }
        if (signal.aborted) cancel()
        else if (free > 0) admit()
        else {
          waiting.add(admit)
          signal.addEventListener('abort', cancel, { once: true })
        }
      })
    },
  }
}
