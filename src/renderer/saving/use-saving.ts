import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { JobRow } from '../store/schema.ts'
import { notify } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'
import { giveBackAddress } from './draft-address.ts'
import { retryJob, saveAddress } from './run-job.ts'
import type { SaveOutcome } from './save-page.ts'

/** Starts saves and tells the person how they ended; an article that is there already is opened. */
export function useSaving() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const tellFailure = useTellFailure()

  const tell = (outcome: SaveOutcome | null) => {
    if (outcome === null) return
    const { kind, article } = outcome
    const { title } = article
    if (kind === 'saved') {
      notify(t('save.saved', { title }))
      return
    }
    notify(t(kind === 'restored' ? 'save.restored' : 'save.alreadySaved', { title }))
    // Not when the person has gone on to read something else meanwhile.
    if (isLibraryShown()) navigate(`/article/${article.id}`)
  }
  return {
    save: (address: string) =>
      void saveAddress(address).then(tell, (thrown: unknown) => {
        // No job could be kept, so the address goes back to where it came from.
        giveBackAddress(address)
        tellFailure(thrown)
      }),
    retry: (job: JobRow, whole?: boolean) => void retryJob(job, whole).then(tell, tellFailure),
  }
}

function isLibraryShown(): boolean {
  return !location.hash.startsWith('#/article/')
}
