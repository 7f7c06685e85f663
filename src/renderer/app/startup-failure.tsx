import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/errors/failure.ts'
import { Button } from '../ui/button.tsx'

/** Shown instead of the views when the library cannot be opened. */
export function StartupFailure({ failure }: { failure: Failure }) {
  const { t } = useTranslation()
  return (
    <main className="empty" role="alert">
      <h1>{t('app.name')}</h1>
      <p>{t(`errors.${failure.code}`, failure.params)}</p>
      <Button kind="primary" onPress={() => location.reload()}>
        {t('save.retry')}
      </Button>
    </main>
  )
}
