import { useEffect, useState } from 'react'
import { useActivity } from '../activity.ts'

export interface Space {
  usedBytes: number
  remainingBytes: number
  /** Whether the browser has promised to keep the library when the disk gets full. */
  isKept: boolean
}

/** How much room the library takes and has; null while it is looked up. Looked up again when a task ends. */
export function useSpace(): { space: Space | null; refresh: () => void } {
  const [space, setSpace] = useState<Space | null>(null)
  const [look, setLook] = useState(0)
  const isRunning = useActivity().kind === 'running'
  // biome-ignore lint/correctness/useExhaustiveDependencies: both only say when to look again
  useEffect(() => {
    let isCurrent = true
    readSpace().then((read) => {
      if (isCurrent) setSpace(read)
    }, reportError)
    return () => {
      isCurrent = false
    }
  }, [look, isRunning])
  return { space, refresh: () => setLook((count) => count + 1) }
}

async function readSpace(): Promise<Space> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  return {
    usedBytes: usage,
    remainingBytes: Math.max(0, quota - usage),
    isKept: await navigator.storage.persisted(),
  }
}
