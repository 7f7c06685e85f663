import { fold } from './fold.ts'

/**
 * Where the first plane has characters that fold to others. Between these ranges lie ideographs and syllables, which
 * fold to themselves, and what is no character.
 */
const FOLDED_RANGES = [
  [0x30, 0x33ff],
  [0xa000, 0xabff],
  [0xf900, 0xffff],
] as const

/** What only means something together with its neighbours: marks, and letters of Korean syllables. */
const JOINS = /[\p{M}\u1100-\u11ff]/u
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

interface Spellings {
  /** By folded character: those that fold to it, for a regular expression's class. */
  byFolded: Map<string, string>
  /** Those whose folding is not one character for itself, as a class. Of them nothing can be said one by one. */
  others: string
}

let known: Spellings | undefined

/**
 * A regular expression for where a text may have one of some folded words, however written: the words letter by
 * letter, and all characters that do not fold one by one ("œ", "é" in two parts, what lies beyond the first plane).
 */
export function spellingsOf(words: readonly string[]): RegExp {
  known ??= findSpellings()
  const { byFolded, others } = known
  const written = words
    .filter((word) => word !== '' && !/[\ud800-\udfff]/.test(word))
    .map((word) => Array.from(word, (letter) => `[${escaped(letter)}${byFolded.get(letter) ?? ''}]`).join(''))
  return new RegExp([...written, `[${others}\\ud800-\\udfff]`].join('|'), 'g')
}

/** Takes some ten ms, once. */
function findSpellings(): Spellings {
  const byFolded = new Map<string, string>()
  let others = ''
  for (const [first, last] of FOLDED_RANGES) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code)
      if (!WORD_CHARACTER.test(character)) continue
      const folded = fold(character)
      if (folded.length !== 1 || JOINS.test(folded) || JOINS.test(character)) others += escaped(character)
      else byFolded.set(folded, (byFolded.get(folded) ?? '') + escaped(character))
    }
  }
  return { byFolded, others }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
