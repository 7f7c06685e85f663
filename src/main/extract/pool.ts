import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { Extraction, ExtractOutcome, ExtractTask } from './extraction.ts'
import {
  EXTRACT_TIMEOUT_MS,
  WORKER_HEAP_MB,
  WORKER_IDLE_MS,
  WORKER_RECYCLE_MB,
  WORKER_YOUNG_HEAP_MB,
} from './limits.ts'
import { createTurnstile } from './turnstile.ts'

export interface ExtractPool {
  /** @throws RectoError what the page's cleaning ended in; `job/cancelled` once `signal` aborts. */
  extract(task: ExtractTask, signal?: AbortSignal): Promise<Extraction>
  /** Makes one article of its pages. @throws RectoError as `extract` does */
  stitch(parts: [Extraction, ...Extraction[]], signal?: AbortSignal): Promise<Extraction>
  /** Ends every worker. Whatever is under way becomes `job/cancelled`. */
  close(): Promise<void>
}

export interface ExtractPoolOptions {
  /** The built worker entry, or worker.ts itself where Node runs TypeScript. */
  workerFile: string
  threads?: number | undefined
  /** Milliseconds a page may take; for tests. */
  timeoutMs?: number | undefined
  /** Megabytes of heap for each worker; for tests. */
  heapMb?: number | undefined
}

/**
 * Cleans pages in worker threads, which start with the first page and stay warm. A page that takes too
 * long or too much memory ends its worker and becomes `page/too-complex`; the other pages go on.
 */
export function createExtractPool(options: ExtractPoolOptions): ExtractPool {
  const { workerFile, threads = availableParallelism(), timeoutMs = EXTRACT_TIMEOUT_MS } = options
  const workers = new Tinypool({
    filename: workerFile,
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: WORKER_IDLE_MS,
    // A worker that sleeps in Atomics.wait between pages never turns its event loop, and jsdom's closed
    // windows are only given back in a turn of it.
    useAtomics: false,
    maxMemoryLimitBeforeRecycle: WORKER_RECYCLE_MB * 1_000_000,
    resourceLimits: {
      maxOldGenerationSizeMb: options.heapMb ?? WORKER_HEAP_MB,
      maxYoungGenerationSizeMb: WORKER_YOUNG_HEAP_MB,
    },
  })
  const broken = new AbortController()
  let hasWorked = false
  // A worker that dies while idle concerns no page; the next one gets a new worker. Before any page has come
  // through, it is the worker itself that cannot be loaded: tinypool would have its pages wait for ever.
  workers.on('error', (error) => {
    if (!hasWorked && !isOutOfMemory(error)) broken.abort(error)
  })
  // tinypool forgets its own queue when aborts end all its workers, and its queue would count against a
  // page's time: pages wait here instead.
  const turnstile = createTurnstile(threads)
  const closing = new AbortController()

  const run = async (task: WorkerTask, signal: AbortSignal | undefined) => {
    const stop = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    const leave = await turnstile.enter(stop)
    try {
      return await runTask(workers, task, {
        stop,
        broken: broken.signal,
        timeoutMs,
        onAnswer: () => {
          hasWorked = true
        },
      })
    } finally {
      leave()
    }
  }

  return {
    extract: (input, signal) => run({ name: 'default', input }, signal),
    async stitch(parts, signal) {
      return parts.length === 1 ? parts[0] : run({ name: 'stitchInWorker', input: parts }, signal)
    },
    async close() {
      closing.abort()
      await workers.destroy()
    },
  }
}

/** What the worker can do, by the name of its function. */
type WorkerTask =
  | { name: 'default'; input: ExtractTask }
  | { name: 'stitchInWorker'; input: readonly Extraction[] }

interface RunOptions {
  stop: AbortSignal
  /** Aborts, with the reason, when workers cannot be loaded. */
  broken: AbortSignal
  timeoutMs: number
  /** Called when the worker has answered, whatever it says. */
  onAnswer: () => void
}

async function runTask(
  workers: Tinypool,
  { name, input }: WorkerTask,
  { stop, broken, timeoutMs, onAnswer }: RunOptions,
): Promise<Extraction> {
  const overtime = new AbortController()
  const timer = setTimeout(() => overtime.abort(), timeoutMs)
  try {
    const outcome: ExtractOutcome = await workers.run(input, {
      name,
      signal: AbortSignal.any([stop, broken, overtime.signal]),
    })
    onAnswer()
    if (outcome.ok) return outcome.extraction
    throw RectoError.from(outcome.failure)
  } catch (thrown) {
    if (thrown instanceof RectoError) throw thrown
    if (stop.aborted) throw new RectoError('job/cancelled')
    if (broken.aborted) throw new RectoError('internal/unexpected', {}, { cause: broken.reason })
    if (overtime.signal.aborted || isOutOfMemory(thrown)) {
      throw new RectoError('page/too-complex', {}, { cause: thrown })
    }
    throw new RectoError('page/unreadable', {}, { cause: thrown })
  } finally {
    clearTimeout(timer)
  }
}

function isOutOfMemory(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
