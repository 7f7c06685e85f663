import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareTexts, type ParagraphChange } from './compare-texts.ts'

/** Paragraphs around a change that are shown with it; longer runs that stayed are folded. */
const CONTEXT = 1

/** What came and went between two texts: marked by colour, by line, and in words for a screen reader. */
export function TextComparison({
  before,
  after,
  lang,
  dir,
}: {
  before: string
  after: string
  lang: string | null
  dir: 'ltr' | 'rtl'
}) {
  const { t } = useTranslation()
  const changes = useMemo(() => compareTexts(before, after), [before, after])
  if (changes.every(isSame)) return <p>{t('versions.sameText')}</p>
  return (
    <div className="comparison" lang={lang ?? undefined} dir={dir}>
      {foldRuns(changes).map((part) =>
        'folded' in part ? (
          <p className="comparison-folded" key={`folded-${part.at}`}>
            {t('versions.folded', { count: part.folded })}
          </p>
        ) : (
          <p key={part.at}>
            <Words change={part.change} />
          </p>
        ),
      )}
    </div>
  )
}

function Words({ change }: { change: ParagraphChange }) {
  let at = 0
  return change.map(({ kind, text }) => {
    const key = `${kind}-${at++}`
    if (kind === 'added') return <ins key={key}>{text}</ins>
    if (kind === 'removed') return <del key={key}>{text}</del>
    return <span key={key}>{text}</span>
  })
}

type Part = { at: number; change: ParagraphChange } | { at: number; folded: number }

/** Leaves of long runs without a change only what stands next to one. */
function foldRuns(changes: readonly ParagraphChange[]): Part[] {
  const shown = new Set(
    changes.flatMap((change, i) =>
      isSame(change) ? [] : Array.from({ length: 2 * CONTEXT + 1 }, (_, k) => i - CONTEXT + k),
    ),
  )
  const parts: Part[] = []
  changes.forEach((change, at) => {
    const last = parts.at(-1)
    if (shown.has(at)) parts.push({ at, change })
    else if (last && 'folded' in last) last.folded++
    else parts.push({ at, folded: 1 })
  })
  return parts
}

function isSame(change: ParagraphChange): boolean {
  return change.every(({ kind }) => kind === 'same')
}
