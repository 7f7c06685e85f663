import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Appearance, useAppearance } from '../appearance/appearance.ts'
import { canBeVertical } from '../appearance/can-be-vertical.ts'
import { listening } from '../listen/listening.ts'
import { HoldKeys } from '../shortcuts/hold-keys.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { type StoredContent, useArticle, useContent } from '../store/live.ts'
import type { ArticleRow } from '../store/schema.ts'
import { useDocumentTitle } from '../ui/document-title.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleHeader } from './article-header.tsx'
import { BinNotice } from './bin-notice.tsx'
import { useFind } from './find/use-find.ts'
import { lastOpenedArticle } from './last-opened.ts'
import { PageControls } from './layout/page-controls.tsx'
import { usePages } from './layout/use-pages.ts'
import { MissingImages } from './missing-images.tsx'
import { MissingText } from './missing-text.tsx'
import { OutlineButton } from './outline/outline-button.tsx'
import { OutlineList } from './outline/outline-list.tsx'
import { goTo } from './outline/outline-of.ts'
import { useOutline } from './outline/use-outline.ts'
import { useRoomBeside } from './outline/use-room-beside.ts'
import { findBar, focusMode, listenBar, readingRuler } from './parts.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { type ShownArticle, shownArticle } from './shown-article.ts'
import { ReaderToolbar } from './toolbar/reader-toolbar.tsx'
import { useReadingPlace } from './use-reading-place.ts'

/** One article, open. */
export function ReaderView({ id }: { id: string }) {
  const article = useArticle(id)
  // Read beside the row, not behind it.
  const content = useContent(id)
  // In a new object whenever it has been put on the page anew.
  const [shown, setShown] = useState<ShownArticle | null>(null)
  const onShown = useCallback((body: HTMLElement) => setShown(shownArticle(body)), [])
  const [appearance] = useAppearance()
  const outline = useOutline(shown)
  const hasRoom = useRoomBeside(shown)
  const find = useFind(id)
  const outlineBeside = useRef<HTMLDivElement>(null)
  const focusOutline = () =>
    outlineBeside.current?.querySelector<HTMLElement>('[aria-current], button')?.focus()
  useShortcut('outline', focusOutline, { isActive: () => outlineBeside.current !== null })
  const { isOpen: isListening } = listening.use()
  const pages = usePages(shown, appearance.layout === 'pages', appearance)
  useReadingPlace(article, shown, appearance)
  return (
    <div className="reader">
      <ReaderToolbar article={article ?? null} body={shown?.body ?? null} onFind={find.open}>
        {!hasRoom && <OutlineButton outline={outline} />}
      </ReaderToolbar>
      {hasRoom && outline.entries.length > 0 && (
        <div className="outline-beside" dir={article?.dir} ref={outlineBeside}>
          <OutlineList {...outline} onGo={goTo} />
        </div>
      )}
      {shown && find.isOpen && (
        <Suspense fallback={<HoldKeys />}>
          <findBar.View shown={shown} searched={find.searched} asked={find.asked} onClose={find.close} />
        </Suspense>
      )}
      <main>
        {article === null ? (
          <NotFound />
        ) : (
          article && <OpenArticle article={article} content={content} onShown={onShown} />
        )}
        {pages && article && (
          <PageControls {...pages} isLeftward={article.dir === 'rtl' || isVertical(article, appearance)} />
        )}
        {article && shown && (
          <Suspense>
            {appearance.focus !== 'off' && (
              <focusMode.View shown={shown} focus={appearance.focus} language={article.lang} />
            )}
            {isListening && <listenBar.View article={article} shown={shown} />}
            {appearance.hasRuler && <readingRuler.View shown={shown} />}
          </Suspense>
        )}
        {article && shown && <ReadingProgress body={shown.body} readingMinutes={article.readingMinutes} />}
      </main>
    </div>
  )
}

interface OpenArticleProps {
  article: ArticleRow
  /** Undefined while it is read. */
  content: StoredContent | null | undefined
  onShown: (body: HTMLElement) => void
}

function OpenArticle({ article, content, onShown }: OpenArticleProps) {
  const [appearance] = useAppearance()
  useDocumentTitle(article.title)
  useEffect(() => lastOpenedArticle.set(article.id), [article.id])
  if (content === undefined) return null
  if (content === null) return <NotFound />
  const warnings = content.report?.warnings ?? []
  return (
    <article
      className="article"
      aria-labelledby="article-title"
      lang={article.lang ?? undefined}
      dir={article.dir}
      data-vertical={isVertical(article, appearance)}
    >
      {article.deletedAt !== null && <BinNotice article={article} />}
      <ArticleHeader article={article} isWhole={warnings.length === 0} />
      {warnings.length > 0 && <MissingText article={article} warnings={warnings} />}
      {article.missingImages > 0 && <MissingImages article={article} content={content} />}
      <ArticleBody
        content={content}
        dir={article.dir}
        isFromTop={opensAtTop(article, appearance)}
        onShown={onShown}
      />
      <span className="pages-end" aria-hidden />
    </article>
  )
}

function isVertical({ lang }: ArticleRow, appearance: Appearance): boolean {
  return appearance.isVertical && canBeVertical(lang)
}

/** Whether an article is begun at its first line, in a text that scrolls. */
function opensAtTop(article: ArticleRow, appearance: Appearance): boolean {
  const isBegun = article.place === undefined ? article.progress > 0 : article.place !== null
  return !isBegun && appearance.layout === 'scroll' && !isVertical(article, appearance)
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <section className="empty" role="alert">
      <h1>{t('reader.notFound.title')}</h1>
      <p>{t('reader.notFound.body')}</p>
    </section>
  )
}
