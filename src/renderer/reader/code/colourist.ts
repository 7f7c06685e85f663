import type { ColourAnswer, ColourRequest } from './messages.ts'

/** Characters of a block; what is longer stays plain. */
const LONGEST = 400_000
/** How long a block may take until it is left plain: a page may hold code that a grammar does not get through. */
const PATIENCE_MS = 5_000

interface Task extends ColourRequest {
  done: (spans: Uint32Array) => void
}

/** Finds out what is what in code, one block after another, beside the window's own work. */
export class Colourist {
  #worker: Worker | null = null
  #waiting: Task[] = []
  #running: Task | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param done told with the block's coloured parts (spans-of.ts); not told where it stays plain */
  colour(request: ColourRequest, done: Task['done']): void {
    if (request.code.length > LONGEST) return
    this.#waiting.push({ ...request, done })
    this.#next()
  }

  /** Ends all work; nothing is told any more. */
  stop(): void {
    this.#waiting = []
    this.#endWorker()
  }

  #next(): void {
    if (this.#running !== null) return
    const task = this.#waiting.shift()
    if (!task) return
    this.#running = task
    this.#worker ??= this.#startWorker()
    this.#worker.postMessage({ code: task.code, language: task.language } satisfies ColourRequest)
    this.#timer = setTimeout(() => this.#giveUp(), PATIENCE_MS)
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./colour-worker.ts', import.meta.url), {
      type: 'module',
      name: 'code colours',
    })
    worker.addEventListener('message', ({ data }: MessageEvent<ColourAnswer>) => {
      clearTimeout(this.#timer)
      const task = this.#running
      this.#running = null
      if ('spans' in data) task?.done(data.spans)
      else reportError(new Error(data.failure))
      this.#next()
    })
    // Its file cannot be had: the code stays plain, and is read all the same.
    worker.addEventListener('error', () => this.stop())
    return worker
  }

  #giveUp(): void {
    this.#endWorker()
    this.#next()
  }

  #endWorker(): void {
    clearTimeout(this.#timer)
    this.#worker?.terminate()
    this.#worker = null
    this.#running = null
  }
}
