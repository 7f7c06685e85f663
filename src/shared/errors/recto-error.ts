import type { Failure, FailureCode, FailureParams } from './failure.ts'

/** A failure on its way up the stack. At each border it becomes the plain {@link Failure} again. */
export class RectoError extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, params: FailureParams = {}, options: { cause?: unknown } = {}) {
    super(code, options)
    this.name = 'RectoError'
    this.failure = { code, params, detail: describe(options.cause) }
  }

  static from(failure: Failure): RectoError {
    const error = new RectoError(failure.code, failure.params)
    error.failure.detail = failure.detail
    return error
  }
}

/**
 * The failure inside anything that was thrown. What nobody foresaw becomes `internal/unexpected`
 * and keeps its own words in `detail`; an abort becomes `job/cancelled`.
 */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof RectoError) return thrown.failure
  if (thrown instanceof Error && thrown.name === 'AbortError') {
    return { code: 'job/cancelled', params: {}, detail: null }
  }
  return { code: 'internal/unexpected', params: {}, detail: describe(thrown) }
}

function describe(thrown: unknown): string | null {
  if (thrown === undefined || thrown === null) return null
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
}
