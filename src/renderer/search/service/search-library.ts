import type { Failure } from '../../../shared/errors/failure.ts'
import { RectoError } from '../../../shared/errors/recto-error.ts'
import {
  CHANNEL,
  reportSchema,
  type SearchReport,
  type SearchRequest,
  type SearchResult,
} from './messages.ts'

type Question = Extract<SearchRequest, { id: string }>

interface Asked {
  question: Question
  resolve: (report: SearchReport) => void
  reject: (thrown: unknown) => void
}

/** What was asked and is not answered yet; a window that takes the index over is asked again. */
const asked = new Map<string, Asked>()
const listeners = new Set<() => void>()
let worker: Worker | undefined
let channel: BroadcastChannel | undefined
let keeper: string | undefined
let waiting = 0
let isHeldUp = false
/** Why nobody answers; null while somebody does or will. */
let unavailable: Failure | null = null

/** Starts this window's part of the search: its worker keeps the index when no other window's does. */
export function startSearch(): void {
  worker?.terminate()
  worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module', name: 'search' })
  // What fails within it is told by itself; this is a worker that cannot even begin.
  worker.onerror = () => {
    if (keeper === undefined)
      hear({ kind: 'unavailable', failure: new RectoError('search/unavailable').failure })
  }
  send({ kind: 'hello' })
}

/** Tries again what has failed; with another worker where none could keep the index. */
export function retrySearch(): void {
  if (unavailable) {
    unavailable = null
    startSearch()
  }
  tellListeners()
}

/**
 * Searches the library. The language of queries is that of `parseQuery`; an answer waits until the index can be read.
 *
 * @param limit the most hits to bring, each with its snippet
 * @throws RectoError `store/*`, `search/unavailable`; the signal's reason once it is aborted
 */
export async function searchLibrary(
  query: string,
  { limit = 20, signal }: { limit?: number; signal?: AbortSignal } = {},
): Promise<SearchResult> {
  const report = await ask({ kind: 'search', id: crypto.randomUUID(), query, limit }, signal)
  if (report.kind !== 'found') throw new RectoError('internal/unexpected')
  return report.result
}

/**
 * The ids of all articles that a query finds as it stands, without slips, in no order. Waits as `searchLibrary` does.
 *
 * @throws RectoError `store/*`, `search/unavailable`; the signal's reason once it is aborted
 */
export async function matchLibrary(query: string, { signal }: { signal: AbortSignal }): Promise<string[]> {
  const report = await ask({ kind: 'match', id: crypto.randomUUID(), query }, signal)
  if (report.kind !== 'matched') throw new RectoError('internal/unexpected')
  return report.articleIds
}

/** Throws the index away and has it made anew. Comes back when that has begun. @throws RectoError `store/*` */
export async function rebuildIndex(): Promise<void> {
  await ask({ kind: 'rebuild', id: crypto.randomUUID() })
}

/** Calls back when the index knows more, less waits for it, or nobody can keep it. @returns stops it */
export function watchIndex(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How many articles wait to be indexed. */
export function waitingForIndex(): number {
  return waiting
}

/** Whether what waits could not be indexed, for lack of room say, and is tried again. */
export function isIndexHeldUp(): boolean {
  return isHeldUp
}

function ask(question: Question, signal?: AbortSignal): Promise<SearchReport> {
  const { id } = question
  return new Promise<SearchReport>((resolve, reject) => {
    signal?.throwIfAborted()
    if (unavailable) throw RectoError.from(unavailable)
    const stop = () => {
      asked.delete(id)
      send({ kind: 'cancel', id })
      reject(signal?.reason)
    }
    const settle =
      <T>(then: (value: T) => void) =>
      (value: T) => {
        asked.delete(id)
        signal?.removeEventListener('abort', stop)
        then(value)
      }
    asked.set(id, { question, resolve: settle(resolve), reject: settle(reject) })
    signal?.addEventListener('abort', stop, { once: true })
    send(question)
  })
}

function send(request: SearchRequest): void {
  channel ??= listen()
  channel.postMessage(request)
}

function listen(): BroadcastChannel {
  const opened = new BroadcastChannel(CHANNEL)
  opened.onmessage = ({ data }) => {
    const report = reportSchema.safeParse(data)
    if (report.success) hear(report.data)
  }
  return opened
}

function hear(report: SearchReport): void {
  switch (report.kind) {
    case 'found':
    case 'matched':
    case 'rebuilding':
      asked.get(report.id)?.resolve(report)
      break
    case 'failed':
      asked.get(report.id)?.reject(RectoError.from(report.failure))
      break
    case 'unavailable':
      unavailable = report.failure
      for (const { reject } of asked.values()) reject(RectoError.from(report.failure))
      tellListeners()
      break
    case 'ready':
      unavailable = null
      if (report.keeper !== keeper) for (const { question } of asked.values()) send(question)
      keeper = report.keeper
      setProgress(report)
      break
    case 'indexed':
      setProgress(report)
  }
}

function setProgress(progress: { waiting: number; isHeldUp: boolean }): void {
  waiting = progress.waiting
  isHeldUp = progress.isHeldUp
  tellListeners()
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}
