import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { notify, warn } from '../ui/notices.ts'
import { onExpectedOutcome } from './queue/outcomes.ts'
import { onQueueAlarm } from './queue/queue-alarm.ts'

/**
 * Tells the person how the pages ended that they asked for one by one; one that is there already is opened. And tells
 * them where the whole queue stands still.
 */
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
  useEffect(() => onQueueAlarm(({ code, params }) => warn(t(`errors.${code}`, params))), [t])
  return null
}

function isLibraryShown(): boolean {
  return !location.hash.startsWith('#/article/')
}
