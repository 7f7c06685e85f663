import { RectoError } from '../../../shared/errors/recto-error.ts'
import { getJob, retryStrandedJobs, waitingJobs, watchWaitingJobs } from '../../store/jobs.ts'
import type { JobRow } from '../../store/schema.ts'
import { stopsEveryPage } from './passing-failure.ts'
import { planStarts, serverOf } from './plan-starts.ts'
import { QUEUE_LOCK } from './queue-lock.ts'
import { runJob } from './run-job.ts'
import { stageBoard } from './stage-board.ts'

/** What a person does to the queue takes effect within this. ms */
const SETTLING_MS = 100

/** Runs the queue in this window as soon as no other does. */
export function runQueueHere(): void {
  navigator.locks
    .request(QUEUE_LOCK, async () => {
      stageBoard.takeOver()
      await retryStrandedJobs(stopsEveryPage)
      await new QueueRunner().run()
    })
    .catch((thrown: unknown) => {
      // A library that was closed for a newer Recto: its window goes on.
      if (!(thrown instanceof RectoError)) reportError(thrown)
    })
}

class QueueRunner {
  readonly #running = new Map<string, { job: JobRow; cancelled: AbortController }>()
  readonly #lastStarts = new Map<string, number>()
  /** As read last. A job that has ended since is not read again: that would be all that wait, for each page. */
  #waiting: JobRow[] = []
  readonly #ended = Promise.withResolvers<void>()
  #soon: ReturnType<typeof setTimeout> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isLooking = false
  #isAskedAgain = false
  /** What waited when something failed that would meet every page; only another wish begins it again. */
  #haltedWith: ReadonlySet<string> | null = null

  /** @returns when the library can be read no more. @throws what reading it ended in */
  async run(): Promise<void> {
    const stopWatching = watchWaitingJobs(() => this.#lookSoon(), this.#ended.reject)
    const isOnlineAgain = () => this.#lookSoon()
    window.addEventListener('online', isOnlineAgain)
    try {
      await this.#ended.promise
    } finally {
      stopWatching()
      window.removeEventListener('online', isOnlineAgain)
      clearTimeout(this.#timer)
      clearTimeout(this.#soon)
      for (const { cancelled } of this.#running.values()) cancelled.abort()
    }
  }

  /** Changes come in bursts, and most are this window's own, after which it has looked already. */
  #lookSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      void this.#look()
    }, SETTLING_MS)
  }

  /** Reads what waits and starts what may be started; asked again meanwhile, it does so once more. */
  async #look(): Promise<void> {
    this.#isAskedAgain = true
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      while (this.#isAskedAgain) {
        this.#isAskedAgain = false
        this.#waiting = await waitingJobs()
        this.#act()
      }
    } catch (thrown) {
      this.#ended.reject(thrown)
    } finally {
      this.#isLooking = false
    }
  }

  #act(): void {
    const ids = new Set(this.#waiting.map(({ id }) => id))
    for (const [id, { cancelled }] of this.#running) if (!ids.has(id)) cancelled.abort()
    const jobs = this.#waiting.filter(({ id }) => !this.#running.has(id))
    if (jobs.every(({ id }) => this.#haltedWith?.has(id))) return
    this.#haltedWith = null

    const running = [...this.#running.values()].map(({ job }) => job)
    const traffic = { running, lastStarts: this.#lastStarts, isOnline: navigator.onLine }
    const plan = planStarts(jobs, traffic, Date.now())
    const chosen = new Set(plan.start)
    for (const job of jobs) if (chosen.has(job.id)) this.#start(job)
    clearTimeout(this.#timer)
    if (plan.lookAgainAt !== null) {
      this.#timer = setTimeout(() => void this.#look(), plan.lookAgainAt - Date.now())
    }
  }

  #start(job: JobRow): void {
    const cancelled = new AbortController()
    this.#running.set(job.id, { job, cancelled })
    const server = serverOf(job)
    if (server !== null) this.#lastStarts.set(server, Date.now())
    void this.#run(job, cancelled.signal).then((isDone) => {
      this.#running.delete(job.id)
      if (isDone) {
        this.#waiting = this.#waiting.filter(({ id }) => id !== job.id)
        this.#act()
      } else void this.#look()
    })
  }

  /** @returns whether the job is gone */
  async #run(job: JobRow, cancelled: AbortSignal): Promise<boolean> {
    try {
      const present = await getJob(job.id)
      if (present?.state !== 'waiting') return false
      const failure = await runJob(present, cancelled)
      if (failure && stopsEveryPage(failure)) await this.#halt(job)
      return failure === null && !cancelled.aborted
    } catch (thrown) {
      // Not even the failure could be kept: the job waits until somebody wants something again.
      if (!(thrown instanceof RectoError)) reportError(thrown)
      await this.#halt(job).catch(this.#ended.reject)
      return false
    }
  }

  async #halt(failed: JobRow): Promise<void> {
    const others = (await waitingJobs()).filter(({ id }) => id === failed.id || !this.#running.has(id))
    this.#haltedWith = new Set(others.map(({ id }) => id))
  }
}
