import { expect, test } from 'vitest'
import { saysTheSame } from '../../../../src/renderer/reader/pictures/says-the-same.ts'

test('knows a description that repeats its caption', () => {
  expect(saysTheSame('The hall, at noon', 'The hall at Noon.')).toBe(true)
  expect(saysTheSame('', '')).toBe(true)
  expect(saysTheSame('The hall', 'The hall at noon')).toBe(false)
  expect(saysTheSame('الميناء', 'البحر')).toBe(false)
})
