import { phraseOf } from '../words/index-text.ts'
import { patternsOf } from '../words/match-words.ts'
import type { TextField, WordsNode } from './ast.ts'

/** What French puts before a vowel, with its apostrophe: who asks for "l'Europe" means "Europe" as well. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’ʼ](?=\p{L})/iu

/** Words to look for, as typed; null where there are none. @param isUnfinished the last word may go on */
export function wordsNode(
  typed: string,
  { field, isQuoted, isUnfinished }: { field: TextField | null; isQuoted: boolean; isUnfinished: boolean },
): WordsNode | null {
  const text = isQuoted ? typed : typed.replace(ELISION, '')
  const phrase = phraseOf(text, isUnfinished)
  if (phrase === null) return null
  return { kind: 'words', field, phrases: [phrase], patterns: patternsOf(text, isUnfinished), isQuoted }
}
