import { CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListPlace } from '../lists/list-place.ts'
import { Button } from '../ui/button.tsx'

/** In place of a collection or a smart list that is there no longer: what became of it, and a way back. */
export function MissingList({ place }: { place: ListPlace }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <section className="empty">
      <CircleHelp aria-hidden />
      <p>{place.kind === 'search' ? t('organise.missing.search') : t('organise.missing.collection')}</p>
      <Button onPress={() => navigate('/', { replace: true })}>{t('organise.missing.back')}</Button>
    </section>
  )
}
