import { decodeMultiStream, encode } from '@msgpack/msgpack'
import { CALL_MEDIA_TYPE, CALL_PATH, callMessageSchema } from '../../shared/call-stream.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { hostKey } from './host-key.ts'
import type { Transport } from './transport.ts'

/** Calls to the browser host: one request a call, answered by a stream of messages. */
export const httpTransport: Transport = async (name, input, { signal, onProgress }) => {
  const response = await post(`${CALL_PATH}${name}`, encode(input), signal)
  if (response.status === 401 || response.status === 403) throw new RectoError('host/not-authorised')
  if (!response.ok || !response.body) throw new RectoError('contract/invalid-message')
  try {
    for await (const part of decodeMultiStream(response.body)) {
      const message = callMessageSchema.parse(part)
      if (message.kind === 'output') return message.output
      if (message.kind === 'failure') throw RectoError.from(message.failure)
      onProgress(message.progress)
    }
  } catch (thrown) {
    if (thrown instanceof RectoError || signal.aborted) throw thrown
    throw new RectoError('host/unreachable', {}, { cause: thrown })
  }
  // The stream ended without an answer: the host was stopped in the middle of it.
  throw new RectoError('host/unreachable')
}

async function post(path: string, body: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': CALL_MEDIA_TYPE, authorization: `Bearer ${hostKey()}` },
      body,
      signal,
    })
  } catch (thrown) {
    if (signal.aborted) throw thrown
    throw new RectoError('host/unreachable', {}, { cause: thrown })
  }
}
