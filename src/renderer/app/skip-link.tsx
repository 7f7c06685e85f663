import { useTranslation } from 'react-i18next'
import { focusContent } from './focus-net.ts'

/** The first thing that Tab reaches: past what stands above and beside every view. */
export function SkipLink() {
  const { t } = useTranslation()
  return (
    <button type="button" className="skip-link" onClick={focusContent}>
      {t('app.skip')}
    </button>
  )
}
