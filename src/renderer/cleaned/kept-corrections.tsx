import { useTranslation } from 'react-i18next'
import type { CorrectionRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import type { Correcting } from './use-corrections.ts'

/** What a person wants otherwise, each to be taken back. @param met how many parts of the page each met; undefined while that is looked up */
export function KeptCorrections({
  corrections,
  met,
  correcting,
}: {
  corrections: readonly CorrectionRow[]
  met: Readonly<Record<string, number>> | undefined
  correcting: Correcting
}) {
  const { t } = useTranslation()
  if (corrections.length === 0) return null
  return (
    <section className="cleaned-kept" aria-labelledby="cleaned-kept">
      <h2 id="cleaned-kept">{t('cleaned.kept.title')}</h2>
      <ul>
        {corrections.map(({ id, action, site, excerpt }) => (
          <li key={id}>
            <p>
              <strong>{t(`cleaned.kept.${action}`)}</strong> <q dir="auto">{excerpt}</q>
            </p>
            <p className="cleaned-facts">
              {site === null ? t('cleaned.kept.here') : t('cleaned.kept.site', { site })}
              {met && <Met count={met[id] ?? 0} isRule={site !== null} />}
            </p>
            <Button
              label={t('cleaned.takeBackNamed', { words: excerpt })}
              onPress={() => void correcting.takeBack(id)}
            >
              {t('cleaned.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Met({ count, isRule }: { count: number; isRule: boolean }) {
  const { t } = useTranslation()
  if (!isRule && count > 0) return null
  return <> · {isRule ? t('cleaned.kept.met', { count }) : t('cleaned.kept.lost')}</>
}
