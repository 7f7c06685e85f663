import {
  type CallName,
  contract,
  type Input,
  type Output,
  type Progress,
  type Services,
} from '../shared/contract.ts'
import type { Failure } from '../shared/errors/failure.ts'
import { RectoError, toFailure } from '../shared/errors/recto-error.ts'

export type Answer<N extends CallName> = { ok: true; output: Output<N> } | { ok: false; failure: Failure }

/**
 * Carries out one call for a host: what comes in and what goes out is held against the contract, and
 * whatever goes wrong comes back as a value. Never rejects.
 */
export async function answerCall<N extends CallName>(
  services: Services,
  name: N,
  input: unknown,
  context: { signal: AbortSignal; report: (progress: Progress<N>) => void },
): Promise<Answer<N>> {
  const { input: inputSchema, output: outputSchema } = contract[name]
  const read = inputSchema.safeParse(input)
  if (!read.success) return refuse(read.error)
  try {
    const output = await services[name](read.data as Input<N>, context)
    const written = outputSchema.safeParse(output)
    return written.success ? { ok: true, output: written.data as Output<N> } : refuse(written.error)
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) }
  }
}

function refuse(cause: unknown): { ok: false; failure: Failure } {
  return { ok: false, failure: new RectoError('contract/invalid-message', {}, { cause }).failure }
}
