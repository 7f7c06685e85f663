import { describe, expect, it } from 'vitest'
import { retryAfterSeconds } from '../../../src/main/fetch/retry-after.ts'

const NOW = Date.parse('2026-03-02T10:00:00Z')

describe('retryAfterSeconds', () => {
  it.each([
    ['120', 120],
    [' 7 ', 7],
    ['Mon, 02 Mar 2026 10:00:30 GMT', 30],
    ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
    ['999999999', 3600],
    ['soon', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (header, seconds) => expect(retryAfterSeconds(header, NOW)).toBe(seconds))
})
