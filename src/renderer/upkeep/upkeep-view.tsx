import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../ui/button.tsx'
import { useDocumentTitle } from '../ui/document-title.ts'
import { Upkeep } from './upkeep.tsx'

/** A view of its own for looking after the library. */
export function UpkeepView() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  useDocumentTitle(t('upkeep.title'))
  return (
    <div className="upkeep">
      <header className="reader-toolbar">
        <Button onPress={() => navigate('/')}>
          <ArrowLeft />
          {t('reader.back')}
        </Button>
      </header>
      <main className="versions-main">
        <h1>{t('upkeep.title')}</h1>
        <Upkeep />
      </main>
    </div>
  )
}
