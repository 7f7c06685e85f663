import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The window's title; null for the program's name alone. It is also the proposed name of a printed PDF. */
export function useDocumentTitle(title: string | null): void {
  const { t } = useTranslation()
  const name = t('app.name')
  useEffect(() => {
    document.title = title ?? name
  }, [title, name])
}
