import { expect, it } from 'vitest'
import { failureSchema } from '../../../src/shared/errors/failure.ts'
import { RectoError, toFailure } from '../../../src/shared/errors/recto-error.ts'

it('carries its failure across a border and back', () => {
  const error = new RectoError(
    'fetch/no-answer',
    { host: 'example.org' },
    { cause: new Error('ECONNREFUSED') },
  )
  const failure = failureSchema.parse(JSON.parse(JSON.stringify(toFailure(error))))
  expect(RectoError.from(failure).failure).toEqual(error.failure)
  expect(failure.detail).toBe('Error: ECONNREFUSED')
})

it('makes a failure of whatever is thrown', () => {
  expect(toFailure(new TypeError('x')).code).toBe('internal/unexpected')
  expect(toFailure('words').detail).toBe('words')
  expect(toFailure(new DOMException('stop', 'AbortError')).code).toBe('job/cancelled')
})
