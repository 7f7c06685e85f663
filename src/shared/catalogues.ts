import en from '../../resources/locales/en.json' with { type: 'json' }
import fr from '../../resources/locales/fr.json' with { type: 'json' }
import { type Catalogue, createI18n, type Language, type Translate } from './i18n.ts'

/** Every language's, for the main side; the window loads one beside English (renderer/language). */
export const catalogues: Record<Language, Catalogue> = { en, fr }

export function createTranslator(language: Language): Translate {
  return createI18n(language, catalogues).t
}
