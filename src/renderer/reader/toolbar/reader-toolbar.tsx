import { Archive, ArrowLeft, Printer, Star, TextSearch, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { fileNameOf } from '../../../shared/file-address.ts'
import { ReadingSettings } from '../../appearance/reading-settings.tsx'
import { ListenButton } from '../../listen/listen-button.tsx'
import { lastList } from '../../lists/last-list.ts'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import type { ArticleRow } from '../../store/schema.ts'
import { Button } from '../../ui/button.tsx'
import { IconToggle } from '../../ui/icon-toggle.tsx'
import { useMediaQuery } from '../../ui/media-query.ts'
import { MoreMenu } from '../../versions/more-menu.tsx'
import { PassageCommands } from '../passage/passage-commands.tsx'
import { PassageItems } from '../passage/passage-items.tsx'
import { BesideButtons } from './beside-buttons.tsx'
import { MoreItems } from './more-items.tsx'
import { useArticleActions } from './use-article-actions.ts'
import { type Beside, useBeside } from './use-beside.ts'

/** As in reader.css. Seven buttons and no words find room in the narrowest window, 320 CSS px wide. */
const NARROW = '(max-width: 40rem)'

interface ReaderToolbarProps {
  /** Null while none is open. */
  article: ArticleRow | null
  /** The article's text on the page; null while there is none. */
  body: HTMLElement | null
  onFind: () => void
  /** What stands beside the way back. */
  children: ReactNode
}

/** What is done with an open article; what a narrow window has no room for is in the More menu. */
export function ReaderToolbar({ article, body, onFind, children }: ReaderToolbarProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const isNarrow = useMediaQuery(NARROW)
  const beside = useBeside(article?.id ?? null)
  const goBack = () => navigate(lastList.get())
  useShortcut('back', goBack)
  return (
    <header className="reader-toolbar">
      <Button label={t('reader.back')} onPress={goBack}>
        <ArrowLeft />
        <span className="compact-label">{t('reader.back')}</span>
      </Button>
      {beside && !isNarrow && <BesideButtons beside={beside} />}
      {children}
      <span className="reader-toolbar-gap" />
      {body && (
        <Button kind="icon" shortcut="find" label={t('find.label')} onPress={onFind}>
          <TextSearch />
        </Button>
      )}
      {article && <ListenButton />}
      <ReadingSettings language={article?.lang ?? null} />
      {article && <ArticleTools article={article} body={body} beside={beside} isNarrow={isNarrow} />}
    </header>
  )
}

interface ArticleToolsProps {
  article: ArticleRow
  body: HTMLElement | null
  beside: Beside | null
  isNarrow: boolean
}

function ArticleTools({ article, body, beside, isNarrow }: ArticleToolsProps) {
  const { t } = useTranslation()
  const actions = useArticleActions(article)
  const ofPage = fileNameOf(article.url) === null ? body : null
  return (
    <>
      <IconToggle
        shortcut="archive"
        label={t('organise.archive')}
        isSelected={actions.isArchived}
        onChange={actions.archive}
      >
        <Archive />
      </IconToggle>
      {!isNarrow && (
        <>
          <IconToggle
            className="button-favourite"
            shortcut="favourite"
            label={t('organise.favourite')}
            isSelected={actions.isFavourite}
            onChange={actions.favour}
          >
            <Star />
          </IconToggle>
          <Button kind="icon" shortcut="print" label={t('reader.print')} onPress={actions.print}>
            <Printer />
          </Button>
          {actions.remove && (
            <Button kind="icon" shortcut="bin" label={t('reader.delete')} onPress={actions.remove}>
              <Trash2 />
            </Button>
          )}
        </>
      )}
      <MoreMenu article={article}>
        {isNarrow && <MoreItems beside={beside} actions={actions} />}
        {ofPage && <PassageItems article={article} body={ofPage} />}
      </MoreMenu>
      {ofPage && <PassageCommands article={article} body={ofPage} />}
    </>
  )
}
