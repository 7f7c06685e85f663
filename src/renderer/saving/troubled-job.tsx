import { useTranslation } from 'react-i18next'
import type { JobRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { jobName } from './job-name.ts'
import { MOST_ATTEMPTS } from './queue/retry-delay.ts'
import { useJobActions } from './use-job-actions.ts'
import { type WayForward, waysForward } from './way-forward.ts'

/**
 * A page that was not saved, or not yet: why, and what can be done.
 *
 * @param props.isOneOfMany announced with the others rather than for itself
 */
export function TroubledJob({ job, isOneOfMany = false }: { job: JobRow; isOneOfMany?: boolean }) {
  const { t } = useTranslation()
  const { retry, keepWhole, dismiss, edit } = useJobActions()
  const { failure, attempts, state, id } = job
  if (!failure) return null
  const described = { 'aria-describedby': `job-${id}` }
  const actions: Record<WayForward, { label: string; run: () => void }> = {
    retry: { label: t('save.retry'), run: () => retry([id]) },
    keepWhole: { label: t('save.keepWhole'), run: () => keepWhole([id]) },
    edit: { label: t('save.edit'), run: () => edit(job) },
  }
  return (
    <>
      <div className="job-text">
        <div className="job-trouble" role={isOneOfMany ? undefined : 'alert'}>
          <p className="job-address" dir="ltr" id={`job-${id}`}>
            {isOneOfMany ? jobName(job) : t('save.failed', { address: jobName(job) })}
          </p>
          <p>{t(`errors.${failure.code}`, failure.params)}</p>
        </div>
        {state === 'waiting' && (
          <p className="job-again">{t('queue.triedAgain', { attempt: attempts + 1, most: MOST_ATTEMPTS })}</p>
        )}
      </div>
      <div className="job-actions">
        {waysForward(job).map((way, index) => (
          <Button
            key={way}
            kind={index === 0 && !isOneOfMany ? 'primary' : 'plain'}
            {...described}
            onPress={actions[way].run}
          >
            {actions[way].label}
          </Button>
        ))}
        <Button {...described} onPress={() => dismiss([id])}>
          {t('save.dismiss')}
        </Button>
      </div>
    </>
  )
}
