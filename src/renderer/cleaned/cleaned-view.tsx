import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toFailure } from '../../shared/errors/recto-error.ts'
import type { Inspection } from '../../shared/inspection.ts'
import { warningSentence } from '../reader/missing-text.tsx'
import { useCorrections } from '../store/corrections.ts'
import { type StoredContent, useArticle, useContent } from '../store/live.ts'
import type { ArticleRow } from '../store/schema.ts'
import { siteKey } from '../store/site-key.ts'
import { BackBar } from '../ui/back-bar.tsx'
import { useDocumentTitle } from '../ui/document-title.ts'
import { CleanSite } from './clean-site.tsx'
import { CleanedPages } from './cleaned-pages.tsx'
import { KeptCorrections } from './kept-corrections.tsx'
import { type Correcting, useCorrecting } from './use-corrections.ts'
import { useInspection } from './use-inspection.ts'
import './cleaned.css'

/** From this confidence on Recto says so without a doubt, and below the other it says that it is not sure. */
const CONFIDENT = 0.8
const NOT_SURE = 0.5

/** An article with what was left out of its page, to be put right. */
export function CleanedView({ id }: { id: string }) {
  const { t } = useTranslation()
  const article = useArticle(id)
  const content = useContent(id)
  useDocumentTitle(article ? t('cleaned.titleOf', { title: article.title }) : null)
  return (
    <div className="cleaned">
      <BackBar to={`/article/${id}`} label={t('versions.back')} />
      <main className="cleaned-main">
        <h1 tabIndex={-1}>{t('cleaned.title')}</h1>
        {article && content && <Cleaned article={article} content={content} />}
        {(article === null || content === null) && <p role="alert">{t('reader.notFound.body')}</p>}
      </main>
    </div>
  )
}

function Cleaned({ article, content }: { article: ArticleRow; content: StoredContent }) {
  const { t } = useTranslation()
  const site = siteKey(article.url)
  const corrections = useCorrections(article.id, site)
  const state = useInspection(article.id, corrections)
  const [hasNewRule, setNewRule] = useState(false)
  const own = useCorrecting({ id: article.id, siteKey: site }, () => setNewRule(true))
  const correcting: Correcting = {
    ...own,
    takeBack: (id) => {
      if (corrections?.some((correction) => correction.id === id && correction.site !== null))
        setNewRule(true)
      return own.takeBack(id)
    },
  }
  const inspection = state.kind === 'there' ? state.inspection : undefined
  return (
    <>
      <p className="cleaned-title" lang={article.lang ?? undefined} dir={article.dir}>
        {article.title}
      </p>
      {state.kind === 'no-original' && (
        <section className="empty">
          <h2>{t('cleaned.noOriginal.title')}</h2>
          <p>{t('cleaned.noOriginal.body')}</p>
        </section>
      )}
      {state.kind === 'failed' && <Failure thrown={state.thrown} />}
      {state.kind === 'loading' && <p role="status">{t('cleaned.loading')}</p>}
      {inspection && <Sureness inspection={inspection} />}
      <KeptCorrections corrections={corrections ?? []} met={inspection?.met} correcting={correcting} />
      {hasNewRule && site !== '' && <CleanSite site={site} />}
      {inspection && (
        <CleanedPages
          pages={inspection.pages}
          article={article}
          site={site}
          content={content}
          correcting={correcting}
        />
      )}
    </>
  )
}

function Failure({ thrown }: { thrown: unknown }) {
  const { t } = useTranslation()
  const { code, params } = toFailure(thrown)
  return <p role="alert">{t(`errors.${code}`, params)}</p>
}

function Sureness({ inspection: { report } }: { inspection: Inspection }) {
  const { t } = useTranslation()
  const { confidence, warnings } = report
  const sure = confidence >= CONFIDENT ? 'high' : confidence >= NOT_SURE ? 'middle' : 'low'
  return (
    <div className="cleaned-sure" data-sure={sure}>
      <p>{t(`cleaned.sure.${sure}`)}</p>
      {warnings.map((warning) => (
        <p key={warning.code}>{warningSentence(warning, t)}</p>
      ))}
    </div>
  )
}
