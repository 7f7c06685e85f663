import { Archive, ArrowLeft, Printer, Star, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ReadingSettings } from '../appearance/reading-settings.tsx'
import { lastList } from '../lists/last-list.ts'
import { useUndoable } from '../organise/use-undoable.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { archiveArticles, unarchiveArticles } from '../store/archive.ts'
import { binArticles } from '../store/bin.ts'
import { markFavourite, unmarkFavourite } from '../store/favourites.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { MoreMenu } from '../versions/more-menu.tsx'

interface ReaderToolbarProps {
  /** Null while none is open. */
  article: ArticleRow | null
  /** What stands beside the way back. */
  children: ReactNode
}

export function ReaderToolbar({ article, children }: ReaderToolbarProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const goBack = () => navigate(lastList.get())
  useShortcut('back', goBack)
  useShortcut('print', () => window.print(), { isActive: () => article !== null })
  return (
    <header className="reader-toolbar">
      <Button label={t('reader.back')} onPress={goBack}>
        <ArrowLeft />
        <span className="compact-label">{t('reader.back')}</span>
      </Button>
      {children}
      <span className="reader-toolbar-gap" />
      <ReadingSettings language={article?.lang ?? null} />
      {article && (
        <>
          <Marks article={article} />
          <Button kind="icon" label={t('reader.print')} onPress={() => window.print()}>
            <Printer />
          </Button>
          {article.deletedAt === null && <DeleteButton article={article} />}
          <MoreMenu article={article} />
        </>
      )}
    </header>
  )
}

/** Archive and Favourite, pressed while the article is either. */
function Marks({ article: { id, title, archivedAt, favouriteAt } }: { article: ArticleRow }) {
  const { t } = useTranslation()
  const undoable = useUndoable()
  const archive = (isOn: boolean) =>
    isOn
      ? undoable(() => archiveArticles([id], Date.now()), t('organise.done.archivedOne', { title }))
      : undoable(() => unarchiveArticles([id]), t('organise.done.unarchivedOne', { title }))
  const favour = (isOn: boolean) =>
    isOn
      ? undoable(() => markFavourite([id], Date.now()), t('organise.done.favouritedOne', { title }))
      : undoable(() => unmarkFavourite([id]), t('organise.done.unfavouritedOne', { title }))
  useShortcut('archive', () => void archive(archivedAt === null))
  useShortcut('favourite', () => void favour(favouriteAt === null))
  return (
    <>
      <ToggleButton
        className="button button-icon"
        aria-label={t('organise.archive')}
        isSelected={archivedAt !== null}
        onChange={(isOn) => void archive(isOn)}
      >
        <Archive />
      </ToggleButton>
      <ToggleButton
        className="button button-icon button-favourite"
        aria-label={t('organise.favourite')}
        isSelected={favouriteAt !== null}
        onChange={(isOn) => void favour(isOn)}
      >
        <Star />
      </ToggleButton>
    </>
  )
}

function DeleteButton({ article: { id, title } }: { article: ArticleRow }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const undoable = useUndoable()
  const remove = async () => {
    const isDone = await undoable(() => binArticles([id], Date.now()), t('reader.deleted', { title }))
    if (isDone) navigate(lastList.get())
  }
  useShortcut('bin', () => void remove())
  return (
    <Button kind="icon" label={t('reader.delete')} onPress={() => void remove()}>
      <Trash2 />
    </Button>
  )
}
