import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { localeFor } from '../ui/format-date.ts'

/** The language of everything below, in Recto's own words and in those of its components. */
export function Speak({ instance, children }: { instance: i18n; children: ReactNode }) {
  return (
    <I18nextProvider i18n={instance}>
      <Components>{children}</Components>
    </I18nextProvider>
  )
}

function Components({ children }: { children: ReactNode }) {
  const { i18n: instance } = useTranslation()
  return <I18nProvider locale={localeFor(instance.language)}>{children}</I18nProvider>
}
