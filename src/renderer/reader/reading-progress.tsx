import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { flowOf, sharePassed } from './layout/flow.ts'
import { watchView } from './watch-view.ts'

interface ReadingProgressProps {
  /** The article's text, on the page. */
  body: HTMLElement
  /** Minutes that the whole article takes. */
  readingMinutes: number
}

/** How far down the article one is, and how long the rest takes. */
export function ReadingProgress({ body, readingMinutes }: ReadingProgressProps) {
  const { t } = useTranslation()
  // In steps that can be seen, so that most of a scroll changes nothing.
  const share = useSyncExternalStore(watchView, () => Math.round(sharePassed(flowOf(body)) * 500) / 500)
  const left = Math.ceil(readingMinutes * (1 - share))
  return (
    <div className="reading-progress screen-only">
      {readingMinutes > 0 && share < 1 && (
        <span className="reading-left">{t('reader.timeLeft', { count: left })}</span>
      )}
      <progress aria-label={t('reader.progress')} value={share} />
    </div>
  )
}
