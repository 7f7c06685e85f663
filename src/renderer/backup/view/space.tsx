import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Meter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { askToPersist } from '../../store/open-library.ts'
import { Button } from '../../ui/button.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import { useTellFailure } from '../../ui/tell-failure.ts'
import { Section } from './section.tsx'
import { useSpace } from './use-space.ts'

/** What the library takes, what is left, and whether it is safe from the browser's tidying. */
export function Space() {
  const { t, i18n } = useTranslation()
  const { space, refresh } = useSpace()
  const [wasAsked, setWasAsked] = useState(false)
  const tellFailure = useTellFailure()
  const ask = async () => {
    await askToPersist()
    setWasAsked(true)
    refresh()
  }
  if (!space) return <Section title={t('backup.space.title')}>{null}</Section>
  const { usedBytes, remainingBytes, isKept } = space
  const used = t('backup.space.used', { size: formatBytes(usedBytes, i18n.language) })
  const remaining = t('backup.space.remaining', { size: formatBytes(remainingBytes, i18n.language) })
  return (
    <Section title={t('backup.space.title')} body={t('backup.space.body')}>
      <Meter
        className="space-meter"
        aria-label={t('backup.space.label')}
        value={usedBytes}
        maxValue={usedBytes + remainingBytes || 1}
        valueLabel={`${used}, ${remaining}`}
      >
        <p className="space-figures">
          <strong>{used}</strong>
          <span>{remaining}</span>
        </p>
        <div className="space-bar">
          <div style={{ inlineSize: `${(100 * usedBytes) / (usedBytes + remainingBytes || 1)}%` }} />
        </div>
      </Meter>
      <div
        className={isKept ? 'storage-fact is-good' : 'storage-fact'}
        role={wasAsked ? 'status' : undefined}
      >
        {isKept ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />}
        <p>
          {isKept ? t('backup.space.kept') : wasAsked ? t('backup.space.refused') : t('backup.space.notKept')}
        </p>
        {!isKept && !wasAsked && (
          <Button onPress={() => void ask().catch(tellFailure)}>{t('backup.space.ask')}</Button>
        )}
      </div>
    </Section>
  )
}
