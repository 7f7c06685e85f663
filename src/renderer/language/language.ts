import type { i18n } from 'i18next'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { type Language, languageOf, languages } from '../../shared/i18n.ts'
import { remembered } from '../ui/remembered.ts'
import { loadCatalogue } from './catalogue.ts'

/** What a person can choose: one of Recto's languages, or the system's. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

const chosen = remembered('recto.language', z.catch(z.enum(languageChoices), 'system'), null)

export function useLanguageChoice(): [LanguageChoice, (choice: LanguageChoice) => void] {
  return [useSyncExternalStore(chosen.subscribe, chosen.get), chosen.set]
}

/** The language that Recto speaks now. */
export function currentLanguage(): Language {
  const choice = chosen.get()
  return choice === 'system' ? languageOf(navigator.language) : choice
}

/**
 * Has the window speak the chosen language, now and whenever another is chosen, here, in another window or in the system.
 *
 * @param instance speaks English so far
 * @param tellFailure told where a language's words cannot be had; the window goes on in the one before
 * @returns when it speaks for the first time
 */
export function followLanguage(instance: i18n, tellFailure: (thrown: unknown) => void): Promise<void> {
  const speak = async () => {
    const language = currentLanguage()
    try {
      if (!instance.hasResourceBundle(language, 'recto'))
        instance.addResourceBundle(language, 'recto', await loadCatalogue(language))
      // Another may have been chosen meanwhile.
      if (language === currentLanguage() && instance.language !== language)
        await instance.changeLanguage(language)
    } catch (thrown) {
      tellFailure(thrown)
    }
    document.documentElement.lang = instance.language
  }
  const again = () => void speak()
  chosen.subscribe(again)
  window.addEventListener('languagechange', again)
  return speak()
}
