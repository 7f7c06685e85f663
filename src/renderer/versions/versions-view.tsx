import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../organise/confirm.tsx'
import { useArticle, useContent, useVersions } from '../store/live.ts'
import type { ArticleRow, ContentRow, VersionRow } from '../store/schema.ts'
import { removeVersion, restoreVersion } from '../store/versions.ts'
import { BackBar } from '../ui/back-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useDocumentTitle } from '../ui/document-title.ts'
import { formatMoment } from '../ui/format-date.ts'
import { notify, warn } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { TextComparison } from './text-comparison.tsx'

/** The other texts of an article, each beside the present one. */
export function VersionsView({ id }: { id: string }) {
  const { t } = useTranslation()
  const article = useArticle(id)
  const content = useContent(id)
  const versions = useVersions(id)
  const keptFocus = useKeptFocus<HTMLElement>()
  useDocumentTitle(article ? t('versions.titleOf', { title: article.title }) : null)
  return (
    <div className="versions">
      <BackBar to={`/article/${id}`} label={t('versions.back')} />
      <main className="versions-main" {...keptFocus}>
        {article && content && versions && (
          <Versions article={article} content={content} versions={versions} />
        )}
      </main>
    </div>
  )
}

function Versions({
  article,
  content,
  versions,
}: {
  article: ArticleRow
  content: ContentRow
  versions: VersionRow[]
}) {
  const { t } = useTranslation()
  const [chosenId, choose] = useState<string | null>(null)
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions[0]
  return (
    <>
      <h1>{t('versions.title')}</h1>
      <p className="versions-article" lang={article.lang ?? undefined} dir={article.dir}>
        {article.title}
      </p>
      {chosen === undefined ? (
        <p>{t('versions.none')}</p>
      ) : (
        <>
          <ul className="versions-list" aria-label={t('versions.list')}>
            {versions.map((version) => (
              <li key={version.id}>
                <button
                  className="versions-item"
                  type="button"
                  aria-pressed={version === chosen}
                  onClick={() => choose(version.id)}
                >
                  <VersionName version={version} />
                </button>
              </li>
            ))}
          </ul>
          <ChosenVersion version={chosen} article={article} content={content} key={chosen.id} />
        </>
      )}
    </>
  )
}

function VersionName({ version }: { version: VersionRow }) {
  const { t, i18n } = useTranslation()
  const moment = formatMoment(version.replacedAt, i18n.language)
  return (
    <>
      <span className="versions-moment">{moment}</span>
      <span className="versions-facts">
        {t(`versions.replacedBy.${version.replacedBy ?? 'nothing'}`)}
        {' · '}
        {t('versions.words', { count: version.article.wordCount })}
      </span>
    </>
  )
}

function ChosenVersion({
  version,
  article,
  content,
}: {
  version: VersionRow
  article: ArticleRow
  content: ContentRow
}) {
  const { t } = useTranslation()
  const tellFailure = useTellFailure()
  const confirm = useConfirm()
  const use = async () => {
    if (await restoreVersion(version.id, Date.now())) notify(t('versions.used'))
    else warn(t('versions.gone'))
  }
  const remove = async () => {
    const isSure = await confirm({
      title: t('versions.sureTitle'),
      body: t('versions.sureBody'),
      action: t('versions.sureAction'),
    })
    if (isSure) await removeVersion(version.id)
  }
  // A text that was never the present one is the newer of the two.
  const isNewer = version.replacedBy === null
  const [before, after] = isNewer
    ? [content.bodyText, version.content.bodyText]
    : [version.content.bodyText, content.bodyText]
  return (
    <section className="versions-chosen" aria-label={t('versions.comparison')}>
      <div className="versions-actions">
        <Button kind="primary" onPress={() => void use().catch(tellFailure)}>
          {t('versions.use')}
        </Button>
        <Button onPress={() => void remove().catch(tellFailure)}>{t('versions.remove')}</Button>
      </div>
      <p className="versions-legend">{t(isNewer ? 'versions.legendNewer' : 'versions.legendEarlier')}</p>
      <TextComparison before={before} after={after} lang={article.lang} dir={article.dir} />
    </section>
  )
}
