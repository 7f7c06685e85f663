import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Translate } from '../../shared/i18n.ts'
import { Button } from '../ui/button.tsx'
import { ProgressLine } from '../ui/progress-line.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import {
  type CleaningSummary,
  type CompletenessSummary,
  checkLibrary,
  cleanLibrary,
  completeArticles,
  type Finding,
} from './look-after.ts'
import { type LongWork, useLongWork } from './use-long-work.ts'

/** Looking after the whole library: is all of it here, and would today's cleaner make more of it? */
export function Upkeep() {
  return (
    <>
      <Completeness />
      <Cleaning />
    </>
  )
}

function Completeness() {
  const { t } = useTranslation()
  const work = useLongWork<CompletenessSummary>()
  const incomplete = work.result?.incomplete ?? []
  return (
    <Task title={t('upkeep.check.title')} body={t('upkeep.check.body')} work={work}>
      <Button onPress={() => work.run(checkLibrary)}>{t('upkeep.check.start')}</Button>
      {incomplete.some(({ missing }) => missing > 0) && (
        <Button
          kind="primary"
          onPress={() =>
            work.run((context) =>
              completeArticles(
                incomplete.map(({ articleId }) => articleId),
                context,
              ),
            )
          }
        >
          {t('upkeep.check.fetch')}
        </Button>
      )}
      {work.result && (
        <Result sentence={completenessSentence(work.result, t)}>
          {incomplete.map((finding) => (
            <FindingItem finding={finding} key={finding.articleId}>
              {lackWords(finding, t)}
            </FindingItem>
          ))}
        </Result>
      )}
    </Task>
  )
}

function completenessSentence({ complete, incomplete }: CompletenessSummary, t: Translate): string {
  return incomplete.length === 0
    ? t('upkeep.check.allComplete', { count: complete })
    : t('upkeep.check.incomplete', { count: incomplete.length })
}

function lackWords(
  { missing, isTextMissing }: CompletenessSummary['incomplete'][number],
  t: Translate,
): string {
  return [
    ...(isTextMissing ? [t('library.missingText')] : []),
    ...(missing > 0 ? [t('library.missingImages', { count: missing })] : []),
  ].join(' · ')
}

function Cleaning() {
  const { t } = useTranslation()
  const work = useLongWork<CleaningSummary>()
  const { result } = work
  return (
    <Task title={t('upkeep.clean.title')} body={t('upkeep.clean.body')} work={work}>
      <Button onPress={() => work.run(cleanLibrary)}>{t('upkeep.clean.start')}</Button>
      {result && <CleaningResult result={result} />}
    </Task>
  )
}

/** What cleaning some articles again came to. */
export function CleaningResult({ result }: { result: CleaningSummary }) {
  const { t } = useTranslation()
  return (
    <Result
      sentence={t('upkeep.clean.summary', {
        changed: result.changed.length,
        same: result.same,
        other: result.withoutOriginal.length + result.failed.length,
      })}
    >
      {result.changed.map((finding) => (
        <FindingItem finding={finding} key={finding.articleId} view="/versions">
          {t('upkeep.clean.words', { before: finding.before, after: finding.after })}
        </FindingItem>
      ))}
      {result.withoutOriginal.map((finding) => (
        <FindingItem finding={finding} key={finding.articleId}>
          {t('upkeep.clean.withoutOriginal')}
        </FindingItem>
      ))}
      {result.failed.map((finding) => (
        <FindingItem finding={finding} key={finding.articleId}>
          {t(`errors.${finding.failure.code}`, finding.failure.params)}
        </FindingItem>
      ))}
    </Result>
  )
}

/** One thing to be done with many articles: its buttons, or how far it is. */
export function Task({
  title,
  body,
  work,
  children,
}: {
  title: string
  body: string
  work: Pick<LongWork<unknown>, 'progress' | 'cancel'>
  children: ReactNode
}) {
  const { t } = useTranslation()
  const { progress } = work
  const keptFocus = useKeptFocus<HTMLElement>()
  return (
    <section className="upkeep-task" aria-label={title} {...keptFocus}>
      <h2>{title}</h2>
      <p>{body}</p>
      {progress ? (
        <div className="upkeep-running">
          <ProgressLine
            label={title}
            fraction={progress.total === 0 ? null : progress.done / progress.total}
            words={t('upkeep.progress', progress)}
          />
          <Button onPress={work.cancel}>{t('save.cancel')}</Button>
        </div>
      ) : (
        children
      )}
    </section>
  )
}

function Result({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <div className="upkeep-result">
      <p role="status">{sentence}</p>
      <ul>{children}</ul>
    </div>
  )
}

function FindingItem({
  finding,
  view = '',
  children,
}: {
  finding: Finding
  view?: string
  children: ReactNode
}) {
  return (
    <li>
      <Link href={`/article/${finding.articleId}${view}`}>
        <bdi>{finding.title}</bdi>
      </Link>{' '}
      <span className="upkeep-fact">{children}</span>
    </li>
  )
}
