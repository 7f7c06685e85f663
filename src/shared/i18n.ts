import { createInstance, type i18n, type TFunction } from 'i18next'
import type en from '../../resources/locales/en.json'

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

/** All that Recto says in a language. */
export type Catalogue = object

/**
 * A ready i18next instance.
 *
 * @param catalogues English at least, which is spoken where the language's own is not among them
 */
export function createI18n(
  language: Language,
  catalogues: { en: Catalogue } & Partial<Record<Language, Catalogue>>,
): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'recto',
    resources: Object.fromEntries(Object.entries(catalogues).map(([name, recto]) => [name, { recto }])),
    // React and the terminal escape for themselves.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  instance.init()
  return instance
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
