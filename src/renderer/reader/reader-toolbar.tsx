import { ArrowLeft, Printer, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ReadingSettings } from '../appearance/reading-settings.tsx'
import { deleteArticle, restoreArticle } from '../store/articles.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notices.ts'
import { useTellFailure } from '../ui/tell-failure.ts'
import { MoreMenu } from '../versions/more-menu.tsx'

/** @param article null while none is open */
export function ReaderToolbar({ article }: { article: ArticleRow | null }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const tellFailure = useTellFailure()

  const remove = async ({ id, title }: ArticleRow) => {
    await deleteArticle(id, Date.now())
    navigate('/')
    notify(t('reader.deleted', { title }), {
      label: t('reader.undo'),
      run: () => void restoreArticle(id).catch(tellFailure),
    })
  }
  return (
    <header className="reader-toolbar">
      <Button onPress={() => navigate('/')}>
        <ArrowLeft />
        {t('reader.back')}
      </Button>
      <span className="reader-toolbar-gap" />
      <ReadingSettings />
      {article && (
        <>
          <Button kind="icon" label={t('reader.print')} onPress={() => window.print()}>
            <Printer />
          </Button>
          <Button
            kind="icon"
            label={t('reader.delete')}
            onPress={() => void remove(article).catch(tellFailure)}
          >
            <Trash2 />
          </Button>
          <MoreMenu article={article} />
        </>
      )}
    </header>
  )
}
