import { useTranslation } from 'react-i18next'
import type { LanguageChoice } from './language.ts'

/** Languages are called what their speakers call them, so that they find theirs. */
const OWN_NAMES = { en: 'English', fr: 'Français' } as const

/** @returns what a choice of language is called */
export function useLanguageName(): (choice: LanguageChoice) => string {
  const { t } = useTranslation()
  return (choice) => (choice === 'system' ? t('language.system') : OWN_NAMES[choice])
}
