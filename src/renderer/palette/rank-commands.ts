import { matchSorter } from 'match-sorter'
import { fold } from '../search/words/fold.ts'
import type { Command } from './command.ts'

/**
 * The commands that have every word of what was typed, in any order and with letters between, those first that have them
 * plainest. Without accents and case.
 */
export function rankCommands(commands: readonly Command[], typed: string): Command[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  // From the last word to the first, which therefore counts most.
  return words.reduceRight<Command[]>(
    (left, word) => matchSorter(left, word, { keys: [({ label }) => fold(label), ({ kind }) => fold(kind)] }),
    [...commands],
  )
}
