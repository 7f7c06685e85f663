import { z } from 'zod'
import de from '../../../../resources/phrases/de.json' with { type: 'json' }
import en from '../../../../resources/phrases/en.json' with { type: 'json' }
import es from '../../../../resources/phrases/es.json' with { type: 'json' }
import fr from '../../../../resources/phrases/fr.json' with { type: 'json' }
import it from '../../../../resources/phrases/it.json' with { type: 'json' }
import nl from '../../../../resources/phrases/nl.json' with { type: 'json' }
import pt from '../../../../resources/phrases/pt.json' with { type: 'json' }
import { folded } from '../metadata/same-text.ts'

const list = z.array(z.string().min(1)).min(1)

/** The form of `resources/phrases/LANG.json`; its README says what each key means. */
export const phrasesSchema = z.strictObject({
  sources: list,
  leadsElsewhere: list,
  labels: list,
  requests: list,
  closingHeadings: list,
  pageClosers: list,
  helpCredits: list,
  authorVerbs: list,
  metaWords: list,
})

/** Words of a phrase that a text is looked at for. */
const LONGEST_PHRASE = 10

type Kind = Exclude<keyof z.infer<typeof phrasesSchema>, 'sources'>

// All languages at once: pages mix them, and their software is often English.
const LANGUAGES = [en, fr, de, es, it, pt, nl]

/** The phrases of one kind, folded as the texts are that they are looked up by. */
function phrases(kind: Kind): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => language[kind].map(folded)))
}

export const LEADS_ELSEWHERE = phrases('leadsElsewhere')
export const LABELS = phrases('labels')
export const REQUESTS = phrases('requests')
export const CLOSING_HEADINGS = phrases('closingHeadings')
export const PAGE_CLOSERS = phrases('pageClosers')
export const HELP_CREDITS = phrases('helpCredits')
export const AUTHOR_VERBS = phrases('authorVerbs')
export const META_WORDS = phrases('metaWords')

/** Whether a folded text begins with one of some phrases, whole words only. */
export function beginsWithPhrase(text: string, phrases: ReadonlySet<string>): boolean {
  const words = text.split(' ', LONGEST_PHRASE)
  for (let n = 1; n <= words.length; n++) if (phrases.has(words.slice(0, n).join(' '))) return true
  return false
}
