import { useTranslation } from 'react-i18next'
import {
  pauseJobs,
  type RemovedJobs,
  removeAllJobs,
  removeJobs,
  restoreJobs,
  resumeJobs,
  retryJobs,
} from '../store/jobs.ts'
import type { JobRow } from '../store/schema.ts'
import { notify } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'
import { giveBackAddress, setDraftAddress } from './draft-address.ts'
import { expectOutcome } from './queue/outcomes.ts'

type Ids = readonly string[]

/** What a person can do with jobs of the queue. The store is told, and whichever window runs the queue acts on it. */
export function useJobActions() {
  const { t } = useTranslation()
  const tellFailure = useTellFailure()
  const report = (work: Promise<unknown>) => void work.catch(tellFailure)

  const again = (ids: Ids, whole?: boolean) => {
    const [only] = ids
    if (only !== undefined && ids.length === 1) expectOutcome(only)
    report(retryJobs(ids, whole))
  }
  const offerBack = (removed: RemovedJobs, words: string, alsoBack?: () => void) =>
    notify(words, {
      label: t('queue.undo'),
      isUndo: true,
      run: () => {
        report(restoreJobs(removed))
        alsoBack?.()
      },
    })

  return {
    retry: (ids: Ids) => again(ids),
    keepWhole: (ids: Ids) => again(ids, true),
    pause: (ids: Ids | 'all') => report(pauseJobs(ids)),
    resume: (ids: Ids | 'all') => report(resumeJobs(ids)),
    remove: (ids: Ids) => report(removeJobs(ids)),
    /** Takes a page off the list and puts its address into the field, to be mended. */
    edit: ({ id, address }: JobRow) => {
      const former = giveBackAddress(address)
      report(
        removeJobs([id]).then((removed) =>
          offerBack(removed, t('save.inField'), () => setDraftAddress(former)),
        ),
      )
    },
    dismiss: (ids: Ids) =>
      report(
        removeJobs(ids).then((removed) =>
          offerBack(removed, t('queue.dismissed', { count: removed.jobs.length })),
        ),
      ),
    cancelAll: () =>
      report(
        removeAllJobs('unfinished').then((removed) =>
          offerBack(removed, t('queue.cancelled', { count: removed.jobs.length })),
        ),
      ),
  }
}
