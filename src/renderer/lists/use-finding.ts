import { useCallback, useSyncExternalStore } from 'react'
import { type Finding, findingOf, NOT_FOUND_YET, watchFinding } from './watched-findings.ts'

/** What a query finds, live. @param query null to look for nothing */
export function useFinding(query: string | null): Finding {
  const subscribe = useCallback(
    (changed: () => void) => (query === null ? () => {} : watchFinding(query, changed)),
    [query],
  )
  return useSyncExternalStore(subscribe, () => (query === null ? NOT_FOUND_YET : findingOf(query)))
}
