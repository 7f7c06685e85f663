import type { IncomingMessage, ServerResponse } from 'node:http'
import { decode, encode } from '@msgpack/msgpack'
import { CALL_MEDIA_TYPE, type CallMessage } from '../../shared/call-stream.ts'
import { type CallName, isCallName, type Services } from '../../shared/contract.ts'
import type { Failure } from '../../shared/errors/failure.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { MAX_PAGE_BYTES } from '../../shared/page-limits.ts'
import { answerCall } from '../answer-call.ts'

/** The largest input is an article's original, of which a page's bytes are most; gzip leaves a quarter of them. */
const MAX_INPUT_BYTES = 2 * MAX_PAGE_BYTES

/** Answers one call of the contract. When the window hangs up, the call is cancelled. */
export async function serveCall(
  services: Services,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (message: CallMessage) => response.write(encode(message, { ignoreUndefined: true }))
  response.writeHead(200, { 'content-type': CALL_MEDIA_TYPE, 'cache-control': 'no-store' })

  if (isCallName(name)) await run(services, name, request, response, send)
  else send({ kind: 'failure', failure: invalidMessage(`no call ${name}`) })
  response.end()
}

async function run(
  services: Services,
  name: CallName,
  request: IncomingMessage,
  response: ServerResponse,
  send: (message: CallMessage) => void,
): Promise<void> {
  const hungUp = new AbortController()
  response.once('close', () => hungUp.abort())

  let input: unknown
  try {
    input = decode(await readInput(request))
  } catch (thrown) {
    send({ kind: 'failure', failure: invalidMessage(thrown) })
    return
  }
  const answer = await answerCall(services, name, input, {
    signal: hungUp.signal,
    report: (progress) => send({ kind: 'progress', progress }),
  })
  if (hungUp.signal.aborted) return
  send(answer.ok ? { kind: 'output', output: answer.output } : { kind: 'failure', failure: answer.failure })
}

async function readInput(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_INPUT_BYTES) throw new Error('input too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function invalidMessage(cause: unknown): Failure {
  return new RectoError('contract/invalid-message', {}, { cause }).failure
}
