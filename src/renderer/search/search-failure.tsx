import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/errors/failure.ts'
import { Button } from '../ui/button.tsx'
import { retrySearch } from './service/search-library.ts'

/** Why it cannot be found out what there is, and another try. */
export function SearchFailure({ failure }: { failure: Failure }) {
  const { t } = useTranslation()
  return (
    <div className="search-failure">
      <p role="alert">{t(`errors.${failure.code}`, failure.params)}</p>
      <Button kind="primary" onPress={retrySearch}>
        {t('smartLists.tryAgain')}
      </Button>
    </div>
  )
}
