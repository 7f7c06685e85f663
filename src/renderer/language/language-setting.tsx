import { useTranslation } from 'react-i18next'
import { Choice } from '../ui/choice.tsx'
import { languageChoices, useLanguageChoice } from './language.ts'
import { useLanguageName } from './language-name-of.ts'

/** The language that the window speaks. */
export function LanguageSetting() {
  const { t } = useTranslation()
  const [choice, choose] = useLanguageChoice()
  const nameOf = useLanguageName()
  return (
    <Choice
      label={t('language.label')}
      value={choice}
      options={languageChoices.map((option) => [option, nameOf(option)] as const)}
      onChange={choose}
    />
  )
}
