import { z } from 'zod'
import { failureSchema } from './errors/failure.ts'

/**
 * The messages of one call's answer between the browser host and the window: any number of
 * `progress`, then one `output` or `failure`. They travel as a sequence of MessagePack objects, which
 * carries bytes as they are. What is inside is held against the contract by both ends.
 */
export const callMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: z.unknown() }),
  z.object({ kind: z.literal('output'), output: z.unknown() }),
  z.object({ kind: z.literal('failure'), failure: failureSchema }),
])

export type CallMessage = z.infer<typeof callMessageSchema>

export const CALL_MEDIA_TYPE = 'application/vnd.msgpack'
/** Followed by the call's name. */
export const CALL_PATH = '/call/'
