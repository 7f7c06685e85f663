import en from '../../../resources/locales/en.json' with { type: 'json' }
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { Catalogue, Language } from '../../shared/i18n.ts'

/** Spoken where another cannot be had. */
export const english: Catalogue = en

/**
 * All that Recto says in a language. Only the one that is spoken is loaded: the first paint waits for it.
 *
 * @throws RectoError `window/part-missing`
 */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'en') return english
  try {
    return (await import('../../../resources/locales/fr.json')).default
  } catch (cause) {
    throw new RectoError('window/part-missing', {}, { cause })
  }
}
