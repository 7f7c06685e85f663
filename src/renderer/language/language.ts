import type { i18n } from 'i18next'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { type Language, languageOf, languages } from '../../shared/i18n.ts'
import { loadCatalogue } from './catalogue.ts'

/** What a person can choose: one of Recto's languages, or the system's. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

const choiceSchema = z.catch(z.enum(languageChoices), 'system')
const STORED_AS = 'recto.language'

// In local storage, as the appearance is: it is known before the first paint.
let current = read()
const listeners = new Set<() => void>()

export function useLanguageChoice(): [LanguageChoice, (choice: LanguageChoice) => void] {
  return [useSyncExternalStore(subscribe, () => current), choose]
}

/** The language that Recto speaks now. */
export function currentLanguage(): Language {
  return current === 'system' ? languageOf(navigator.language) : current
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
  subscribe(again)
  window.addEventListener('languagechange', again)
  window.addEventListener('storage', ({ key }) => {
    if (key !== STORED_AS) return
    current = read()
    tell()
  })
  return speak()
}

function choose(choice: LanguageChoice): void {
  current = choice
  localStorage.setItem(STORED_AS, JSON.stringify(choice))
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function read(): LanguageChoice {
  try {
    return choiceSchema.parse(JSON.parse(localStorage.getItem(STORED_AS) ?? '"system"'))
  } catch {
    // No JSON, written by hand.
    return 'system'
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
