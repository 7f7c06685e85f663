import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { type JobStage, jobStageSchema } from '../job-stage.ts'

/** Progress a person can follow. ms */
const INTERVAL_MS = 120

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stages'), stages: z.array(z.tuple([z.string(), jobStageSchema])) }),
  /** A window that has just been opened asks. */
  z.object({ kind: z.literal('which') }),
])

export type JobStages = ReadonlyMap<string, JobStage>

/**
 * What runs and how far it is. Told from the window that runs the queue to the others rather than written: nobody needs
 * it after a crash, and each write would be one to the disk.
 */
class StageBoard {
  readonly #channel = new BroadcastChannel('recto.stages')
  readonly #listeners = new Set<() => void>()
  #shown: JobStages = new Map()
  /** What this window runs; null while another runs the queue. */
  #own: Map<string, JobStage> | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor() {
    this.#channel.onmessage = ({ data }) => {
      const message = messageSchema.safeParse(data).data
      if (message?.kind === 'stages' && this.#own === null) this.#show(new Map(message.stages))
      if (message?.kind === 'which' && this.#own !== null) this.#tell()
    }
    this.#channel.postMessage({ kind: 'which' })
  }

  /** This window runs the queue from now on. */
  takeOver(): void {
    this.#own = new Map()
    this.#tell()
  }

  /** @param stage null when the job has ended */
  write(jobId: string, stage: JobStage | null): void {
    if (stage === null) this.#own?.delete(jobId)
    else this.#own?.set(jobId, stage)
    this.#timer ??= setTimeout(() => this.#tell(), INTERVAL_MS)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly stages = (): JobStages => this.#shown

  #tell(): void {
    this.#timer = null
    const stages = [...(this.#own ?? [])]
    this.#channel.postMessage({ kind: 'stages', stages })
    this.#show(new Map(stages))
  }

  #show(stages: JobStages): void {
    this.#shown = stages
    for (const listener of this.#listeners) listener()
  }
}

export const stageBoard = new StageBoard()

/** The jobs that run in any window, by id, with how far each is. */
export function useJobStages(): JobStages {
  return useSyncExternalStore(stageBoard.subscribe, stageBoard.stages)
}
