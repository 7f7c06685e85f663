import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** What a person sees first: what to do, and what will happen. */
export function EmptyLibrary() {
  const { t } = useTranslation()
  return (
    <section className="empty">
      <BookOpen aria-hidden />
      <h2>{t('library.empty.title')}</h2>
      <p>{t('library.empty.body')}</p>
    </section>
  )
}
