import {
  type CallName,
  type CallOptions,
  contract,
  type Input,
  isCallName,
  type Output,
  type Recto,
} from '../../shared/contract.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { createDesktopTransport } from './desktop-transport.ts'
import { httpTransport } from './http-transport.ts'
import type { Transport } from './transport.ts'

/** The main side as this window sees it: the contract's calls, checked on the way out and on the way in. */
export const recto: Recto = createClient(
  window.rectoDesktop ? createDesktopTransport(window.rectoDesktop) : httpTransport,
)

function createClient(transport: Transport): Recto {
  const calls = Object.keys(contract)
    .filter(isCallName)
    .map((name) => [
      name,
      (input: Input<CallName>, options?: CallOptions<CallName>) => call(transport, name, input, options),
    ])
  return Object.fromEntries(calls)
}

async function call<N extends CallName>(
  transport: Transport,
  name: N,
  input: Input<N>,
  { signal = new AbortController().signal, onProgress }: CallOptions<N> = {},
): Promise<Output<N>> {
  const { progress: progressSchema, output: outputSchema } = contract[name]
  const answer = await transport(name, input, {
    signal,
    onProgress(message) {
      const progress = progressSchema.safeParse(message)
      // A progress message that does not fit is no reason to lose the call.
      if (progress.success) onProgress?.(progress.data as Parameters<NonNullable<typeof onProgress>>[0])
    },
  })
  const output = outputSchema.safeParse(answer)
  if (!output.success) throw new RectoError('contract/invalid-message', {}, { cause: output.error })
  return output.data as Output<N>
}
