import { useEffect, useRef, useState } from 'react'
import { useTellFailure } from '../ui/tell-failure.ts'
import type { LookAfterContext } from './look-after.ts'

/** Progress is shown this often at most. Milliseconds. */
const INTERVAL_MS = 100

export interface LongWork<Result> {
  /** How far it is; null while nothing runs. */
  progress: { done: number; total: number } | null
  result: Result | null
  run: (work: (context: LookAfterContext) => Promise<Result>) => void
  cancel: () => void
}

/** Work on the whole library, with progress and Cancel. Leaving the view cancels it; a failure is told. */
export function useLongWork<Result>(): LongWork<Result> {
  const [progress, setProgress] = useState<LongWork<Result>['progress']>(null)
  const [result, setResult] = useState<Result | null>(null)
  const running = useRef<AbortController | null>(null)
  const tellFailure = useTellFailure()
  useEffect(() => () => running.current?.abort(), [])

  const run: LongWork<Result>['run'] = (work) => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    let toldAt = 0
    setResult(null)
    setProgress({ done: 0, total: 0 })
    work({
      signal,
      onProgress: (done, total) => {
        const now = performance.now()
        if (done < total && now - toldAt < INTERVAL_MS) return
        toldAt = now
        setProgress({ done, total })
      },
    })
      .then(setResult, (thrown: unknown) => {
        if (!signal.aborted) tellFailure(thrown)
      })
      .finally(() => setProgress(null))
  }
  return { progress, result, run, cancel: () => running.current?.abort() }
}
