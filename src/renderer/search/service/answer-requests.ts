import { toFailure } from '../../../shared/errors/recto-error.ts'
import type { IndexingProgress } from '../index/follow-library.ts'
import type { IndexKeeper } from '../index/index-keeper.ts'
import { requestSchema, type SearchReport, type SearchRequest } from './messages.ts'
import { Searcher } from './searcher.ts'

/**
 * Answers what windows ask on a channel, and tells them that it does from now on.
 *
 * @returns tells them that the index knows more, and how many articles wait for it still
 */
export function answerRequests(
  channel: BroadcastChannel,
  keeper: IndexKeeper,
): (progress: IndexingProgress) => void {
  const name = crypto.randomUUID()
  const searcher = new Searcher(keeper)
  const running = new Map<string, AbortController>()
  let progress: IndexingProgress = { waiting: 0, isHeldUp: false }
  const report = (message: SearchReport) => channel.postMessage(message)

  const answer = async (id: string, work: (signal: AbortSignal) => Promise<SearchReport>) => {
    const stop = new AbortController()
    running.set(id, stop)
    try {
      report(await work(stop.signal))
    } catch (thrown) {
      if (!stop.signal.aborted) report({ kind: 'failed', id, failure: toFailure(thrown) })
    } finally {
      running.delete(id)
    }
  }
  const handle = (request: SearchRequest) => {
    if (request.kind === 'hello') report({ kind: 'ready', keeper: name, ...progress })
    else if (request.kind === 'cancel') running.get(request.id)?.abort()
    else if (request.kind === 'rebuild') {
      answer(request.id, async () => {
        await keeper.rebuild()
        return { kind: 'rebuilding', id: request.id }
      })
    } else if (request.kind === 'match') {
      answer(request.id, async (signal) => {
        const articleIds = await searcher.match(request.query, signal)
        return { kind: 'matched', id: request.id, articleIds }
      })
    } else {
      answer(request.id, async (signal) => {
        const result = await searcher.search(request.query, request.limit, signal)
        return { kind: 'found', id: request.id, result }
      })
    }
  }
  channel.onmessage = ({ data }) => {
    const request = requestSchema.safeParse(data)
    if (request.success) handle(request.data)
  }
  report({ kind: 'ready', keeper: name, ...progress })
  return (next) => {
    progress = next
    report({ kind: 'indexed', ...progress })
  }
}
