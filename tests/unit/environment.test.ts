import { describe, expect, it } from 'vitest'
import { portFrom, timeoutSecondsFrom } from '../../src/main/environment.ts'

describe('portFrom', () => {
  it.each([
    [undefined, 7450],
    ['', 7450],
    ['0', 0],
    [' 8080 ', 8080],
    ['65536', null],
    ['abc', null],
    ['-1', null],
    ['80.5', null],
  ])('reads %j', (RECTO_PORT, port) => expect(portFrom({ RECTO_PORT })).toBe(port))
})

describe('timeoutSecondsFrom', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['abc', undefined],
    ['-5', undefined],
    ['60', 60],
  ])('reads %j', (RECTO_TIMEOUT_SECONDS, seconds) =>
    expect(timeoutSecondsFrom({ RECTO_TIMEOUT_SECONDS })).toBe(seconds),
  )
})
