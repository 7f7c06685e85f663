import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPassing } from '../../../src/renderer/saving/queue/passing-failure.ts'
import { MOST_ATTEMPTS, retryDelay } from '../../../src/renderer/saving/queue/retry-delay.ts'
import { failureCodes } from '../../../src/shared/errors/failure.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'

const { failure } = new RectoError('fetch/no-answer', { host: 'a.example' })

describe('retryDelay', () => {
  it('may be anything up to a ceiling that doubles', () => {
    expect([1, 2, 3].map((attempts) => retryDelay(attempts, failure, 0.5))).toEqual([2_500, 5_000, 10_000])
    expect(retryDelay(1, failure, 0)).toBe(0)
    expect(retryDelay(60, failure, 0.999_999)).toBeLessThanOrEqual(300_000)
  })

  it('is never shorter than the server asked, nor longer than that and the ceiling', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_ATTEMPTS }),
        fc.integer({ min: 0, max: 3600 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, seconds, random) => {
          const busy = new RectoError('fetch/too-many-requests', { host: 'a', retryAfterSeconds: seconds })
            .failure
          const delay = retryDelay(attempts, busy, random)
          expect(delay).toBeGreaterThanOrEqual(seconds * 1000)
          expect(delay).toBeLessThanOrEqual(seconds * 1000 + 5_000 * 2 ** (attempts - 1))
        },
      ),
    ))
})

it('tries again by itself only what may pass by itself', () => {
  const passing = failureCodes.filter((code) => isPassing(new RectoError(code).failure))
  expect(passing).toEqual([
    'fetch/no-answer',
    'fetch/server-error',
    'fetch/too-many-requests',
    'fetch/timed-out',
  ])
})
