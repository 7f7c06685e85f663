import { useTranslation } from 'react-i18next'
import { fonts, textSizes, themes, useAppearance } from '../appearance/appearance.ts'
import { languageChoices, useLanguageChoice } from '../language/language.ts'
import { useLanguageName } from '../language/language-name-of.ts'
import type { Command } from './command.ts'

/** The settings that are a choice among few. */
export function useSettingCommands(): Command[] {
  const { t } = useTranslation()
  const [{ theme, font, size }, change] = useAppearance()
  const [language, chooseLanguage] = useLanguageChoice()
  const nameOf = useLanguageName()
  const setting = (id: string, label: string, kind: string, run: () => void): Command => ({
    id: `set:${id}`,
    label,
    section: 'settings',
    kind,
    run,
  })
  return [
    ...themes
      .filter((name) => name !== theme)
      .map((name) =>
        setting(`theme:${name}`, t(`appearance.themes.${name}`), t('appearance.theme'), () =>
          change({ theme: name }),
        ),
      ),
    ...fonts
      .filter((name) => name !== font)
      .map((name) =>
        setting(`font:${name}`, t(`appearance.fonts.${name}`), t('appearance.font'), () =>
          change({ font: name }),
        ),
      ),
    ...languageChoices
      .filter((name) => name !== language)
      .map((name) =>
        setting(`language:${name}`, nameOf(name), t('language.label'), () => chooseLanguage(name)),
      ),
    ...(size < textSizes.length - 1
      ? [setting('larger', t('appearance.larger'), '', () => change({ size: size + 1 }))]
      : []),
    ...(size > 0 ? [setting('smaller', t('appearance.smaller'), '', () => change({ size: size - 1 }))] : []),
  ]
}
