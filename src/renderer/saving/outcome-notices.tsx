import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { notify } from '../ui/notices.ts'
import { onExpectedOutcome } from './queue/outcomes.ts'

/** Tells the person how the pages ended that they asked for one by one; one that is there already is opened. */
export function OutcomeNotices(): null {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  useEffect(
    () =>
      onExpectedOutcome(({ kind, articleId, title }) => {
        if (kind === 'saved') {
          notify(t('save.saved', { title }))
          return
        }
        notify(t(kind === 'restored' ? 'save.restored' : 'save.alreadySaved', { title }))
        // Not when the person has gone on to read something else meanwhile.
        if (isLibraryShown()) navigate(`/article/${articleId}`)
      }),
    [t, navigate],
  )
  return null
}

function isLibraryShown(): boolean {
  return !location.hash.startsWith('#/article/')
}
