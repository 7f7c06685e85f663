import { useTranslation } from 'react-i18next'
import {
  focuses,
  fonts,
  layouts,
  lineHeights,
  lineLengths,
  textSizes,
  themes,
  useAppearance,
} from '../appearance/appearance.ts'
import { languageChoices, useLanguageChoice } from '../language/language.ts'
import { useLanguageName } from '../language/language-name-of.ts'
import type { Command } from './command.ts'

/** The settings, each as what can be made of it now. */
export function useSettingCommands(): Command[] {
  const { t } = useTranslation()
  const [appearance, change] = useAppearance()
  const { theme, font, layout, focus } = appearance
  const [language, chooseLanguage] = useLanguageChoice()
  const nameOf = useLanguageName()
  const setting = (id: string, label: string, kind: string, run: () => void): Command => ({
    id: `set:${id}`,
    label,
    section: 'settings',
    kind,
    run,
  })
  const steps = (
    name: 'size' | 'lineHeight' | 'lineLength',
    count: number,
    [less, more]: readonly [string, string],
    kind: string,
  ) =>
    ([-1, 1] as const)
      .map((by) => ({ to: appearance[name] + by, label: by < 0 ? less : more, by }))
      .filter(({ to }) => to >= 0 && to < count)
      .map(({ to, label, by }) => setting(`${name}:${by}`, label, kind, () => change({ [name]: to })))
  const toggle = (name: 'isJustified' | 'isHyphenated' | 'hasRuler', words: string) =>
    setting(name, t(appearance[name] ? 'palette.switchOff' : 'palette.switchOn', { words }), '', () =>
      change({ [name]: !appearance[name] }),
    )
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
    ...layouts
      .filter((name) => name !== layout)
      .map((name) =>
        setting(`layout:${name}`, t(`appearance.layouts.${name}`), t('appearance.layout'), () =>
          change({ layout: name }),
        ),
      ),
    ...focuses
      .filter((name) => name !== focus)
      .map((name) =>
        setting(`focus:${name}`, t(`appearance.focuses.${name}`), t('appearance.focus'), () =>
          change({ focus: name }),
        ),
      ),
    ...steps(
      'size',
      textSizes.length,
      [t('appearance.smaller'), t('appearance.larger')],
      t('appearance.textSize'),
    ),
    ...steps(
      'lineHeight',
      lineHeights.length,
      [t('appearance.closer'), t('appearance.farther')],
      t('appearance.lineHeight'),
    ),
    ...steps(
      'lineLength',
      lineLengths.length,
      [t('appearance.shorter'), t('appearance.longer')],
      t('appearance.lineLength'),
    ),
    toggle('hasRuler', t('appearance.ruler')),
    toggle('isJustified', t('appearance.justified')),
    toggle('isHyphenated', t('appearance.hyphenated')),
  ]
}
