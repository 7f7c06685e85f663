import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../ui/notices.ts'
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

/** Work on the whole library, with progress and Cancel. Leaving the view stops it, which is told, as a failure is. */
export function useLongWork<Result>(): LongWork<Result> {
  const [progress, setProgress] = useState<LongWork<Result>['progress']>(null)
  const [result, setResult] = useState<Result | null>(null)
  const running = useRef<AbortController | null>(null)
  const reached = useRef<LongWork<Result>['progress']>(null)
  const tellFailure = useTellFailure()
  const { t } = useTranslation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the view is left
  useEffect(
    () => () => {
      running.current?.abort()
      if (reached.current !== null) notify(t('upkeep.stopped', { ...reached.current }))
    },
    [],
  )
  const show = (progress: LongWork<Result>['progress']) => {
    reached.current = progress
    setProgress(progress)
  }

  const run: LongWork<Result>['run'] = (work) => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    let toldAt = Number.NEGATIVE_INFINITY
    setResult(null)
    show({ done: 0, total: 0 })
    work({
      signal,
      onProgress: (done, total) => {
        const now = performance.now()
        if (done < total && now - toldAt < INTERVAL_MS) return
        toldAt = now
        show({ done, total })
      },
    })
      .then(setResult, (thrown: unknown) => {
        if (!signal.aborted) tellFailure(thrown)
      })
      .finally(() => show(null))
  }
  return { progress, result, run, cancel: () => running.current?.abort() }
}
