import type { JobStage } from '../store/schema.ts'

/** Progress a person can follow; each write is a transaction that every window is told of. */
const INTERVAL_MS = 120

export interface StageWriter {
  write: (stage: JobStage) => void
  /** Nothing is written afterwards. */
  stop: () => void
}

/** Writes the first stage at once and then the latest, not more often than the interval. */
export function createStageWriter(save: (stage: JobStage) => Promise<unknown>): StageWriter {
  let latest: JobStage | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false

  const flush = () => {
    timer = null
    if (latest === null || stopped) return
    const stage = latest
    latest = null
    timer = setTimeout(flush, INTERVAL_MS)
    // The stage is only shown: where it cannot be written, the save itself will tell why.
    save(stage).catch(reportError)
  }

  return {
    write(stage) {
      latest = stage
      if (timer === null) flush()
    },
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
