import { RectoError, toFailure } from '../../../shared/errors/recto-error.ts'
import { getJob, retryStrandedJobs, waitingJobs, watchWaitingJobs } from '../../store/jobs.ts'
import { isLibraryOutdated } from '../../store/open-library.ts'
import type { JobRow } from '../../store/schema.ts'
import { stopsEveryPage } from './passing-failure.ts'
import { planStarts, serverOf } from './plan-starts.ts'
import { raiseAlarm } from './queue-alarm.ts'
import { QUEUE_LOCK } from './queue-lock.ts'
import { runJob } from './run-job.ts'
import { stageBoard } from './stage-board.ts'

/** What a person does to the queue takes effect within this. ms */
const SETTLING_MS = 100
/** Until a store that could not be read is tried again, at first and at most; twice as long each time. ms */
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

/**
 * Runs the queue in this window as soon as no other does. Where the store cannot be read the person is told once, and
 * the queue begins again after a pause, in this window or another.
 */
export function runQueueHere(): void {
  void keepRunning()
}

async function keepRunning(): Promise<void> {
  let pause = 0
  for (;;) {
    try {
      await navigator.locks.request(QUEUE_LOCK, async () => {
        stageBoard.takeOver()
        await retryStrandedJobs(stopsEveryPage)
        await new QueueRunner(() => {
          pause = 0
        }).run()
      })
    } catch (thrown) {
      // The library was closed for a newer Recto, which the window says: another window goes on.
      if (isLibraryOutdated()) return
      if (pause === 0) tellAll(thrown)
    }
    pause = Math.min(Math.max(FIRST_PAUSE_MS, 2 * pause), LONGEST_PAUSE_MS)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** What nobody foresaw goes to the console too, where a developer can see its stack. */
function tellAll(thrown: unknown): void {
  if (!(thrown instanceof RectoError)) reportError(thrown)
  raiseAlarm(toFailure(thrown))
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

  readonly #couldRead: () => void

  /** @param couldRead told each time the store could be read */
  constructor(couldRead: () => void) {
    this.#couldRead = couldRead
  }

  /** @throws what reading the library ended in, sooner or later */
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
        this.#couldRead()
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
    // What was paused meanwhile, or taken away, is another wish when it comes back.
    if (this.#haltedWith) this.#haltedWith = this.#haltedWith.intersection(ids)
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
      tellAll(thrown)
      await this.#halt(job).catch(this.#ended.reject)
      return false
    }
  }

  async #halt(failed: JobRow): Promise<void> {
    const others = (await waitingJobs()).filter(({ id }) => id === failed.id || !this.#running.has(id))
    this.#haltedWith = new Set(others.map(({ id }) => id))
  }
}
