import type { Failure, FailureCode } from '../../../shared/errors/failure.ts'

/** What a server or a line may get over by itself. Whatever else fails stays the same until a person does something. */
const PASSING = new Set<FailureCode>([
  'fetch/no-answer',
  'fetch/timed-out',
  'fetch/server-error',
  'fetch/too-many-requests',
])

/** Whether the same address may well be had later. */
export function isPassing({ code }: Failure): boolean {
  return PASSING.has(code)
}

/** Whether a failure is Recto's own and would meet every other page too: its other half is gone, or the disk is full. */
export function stopsEveryPage({ code }: Failure): boolean {
  return code.startsWith('host/') || code.startsWith('store/')
}
