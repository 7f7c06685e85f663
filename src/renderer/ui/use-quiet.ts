import { useEffect, useState } from 'react'

/** What can wait waits no longer than this. */
const LONGEST_WAIT_MS = 2000

let hasBeenQuiet = false

/**
 * Whether the window has had a moment with nothing to do since its first view was there: when what is nice to know may
 * be looked up. True for ever after, in every view.
 *
 * @param isShown whether the first view is there
 */
export function useQuiet(isShown: boolean): boolean {
  const [isQuiet, setQuiet] = useState(hasBeenQuiet)
  useEffect(() => {
    if (!isShown || isQuiet) return
    const handle = requestIdleCallback(
      () => {
        hasBeenQuiet = true
        setQuiet(true)
      },
      { timeout: LONGEST_WAIT_MS },
    )
    return () => cancelIdleCallback(handle)
  }, [isShown, isQuiet])
  return isQuiet
}
