import * as z from 'zod/mini'

/**
 * Every way in which something a person asked for can fail. Each code has a sentence with a way
 * forward under `errors` in resources/locales; a test keeps the two in step.
 */
export const failureCodes = [
  'address/invalid',
  'fetch/no-answer',
  'fetch/not-found',
  'fetch/refused',
  'fetch/server-error',
  'fetch/too-many-requests',
  'fetch/too-many-redirects',
  'fetch/not-html',
  'fetch/too-large',
  'fetch/timed-out',
  'fetch/private-network',
  'page/wall',
  'page/no-article',
  'page/empty',
  'page/too-complex',
  'page/unreadable',
  'rule/invalid',
  'image/unreadable',
  'file/not-found',
  'file/unreadable',
  'file/not-a-page',
  'file/too-large',
  'file/self-extracting',
  'file/unfinished',
  'file/not-json-lines',
  'store/full',
  'store/unavailable',
  'store/newer-version',
  'article/gone',
  'list/gone',
  'list/query-too-long',
  'correction/too-many',
  'search/unavailable',
  'backup/not-a-backup',
  'backup/newer-format',
  'backup/cut-off',
  'backup/damaged',
  'backup/unsafe',
  'backup/too-large',
  'backup/unreadable',
  'backup/no-room',
  'backup/full',
  'backup/not-written',
  'backup/folder-refused',
  'backup/busy',
  'job/cancelled',
  'host/unreachable',
  'host/not-authorised',
  'contract/invalid-message',
  'window/part-missing',
  'window/clipboard-refused',
  'internal/unexpected',
] as const

export type FailureCode = (typeof failureCodes)[number]

/**
 * A failure as plain data, fit for a message, a database row or a line of JSON.
 * `params` fill the sentence's gaps; `detail` is for a developer and is never shown as the message.
 */
export const failureSchema = z.object({
  code: z.enum(failureCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.nullable(z.string()),
})

export type Failure = z.infer<typeof failureSchema>

export type FailureParams = Failure['params']
