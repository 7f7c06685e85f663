import { SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** What to try when a search finds nothing. */
export function NothingFound() {
  const { t } = useTranslation()
  return (
    <section className="empty">
      <SearchX aria-hidden />
      <h2>{t('search.nothing.title')}</h2>
      <p>{t('search.nothing.hint')}</p>
    </section>
  )
}
