import { createInstance, type i18n, type TFunction } from 'i18next'
import en from '../../resources/locales/en.json' with { type: 'json' }
import fr from '../../resources/locales/fr.json' with { type: 'json' }

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'recto'
    resources: { recto: typeof en }
    strictKeyChecks: true
  }
}

export type Translate = TFunction

/** A ready i18next instance with every catalogue inside; nothing is loaded later. */
export function createI18n(language: Language): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'recto',
    resources: { en: { recto: en }, fr: { recto: fr } },
    // React and the terminal escape for themselves.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  instance.init()
  return instance
}

export function createTranslator(language: Language): Translate {
  return createI18n(language).t
}

/** The language of Recto's that a person's locale asks for. @param locale such as `fr-CA` or `fr_FR.UTF-8` */
export function languageOf(locale: string): Language {
  const base = locale.slice(0, 2).toLowerCase()
  return languages.find((language) => language === base) ?? 'en'
}

/** The terminal's language, from the POSIX variables in their order of precedence. */
export function systemLanguage(env: Record<string, string | undefined>): Language {
  return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en')
}
