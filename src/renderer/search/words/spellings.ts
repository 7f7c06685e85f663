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

/** Two letters that one character may stand for: "œ", "ß". */
const LETTER_PAIR = /^[a-z]{2}$/

interface Spellings {
  /** By folded character: those that fold to it, for a regular expression's class. */
  byFolded: Map<string, string>
  /** By two folded letters: the characters that fold to both. */
  byPair: Map<string, string>
  /** By the first of two such letters: the same characters. */
  byFirstOfPair: Map<string, string>
  /** Other characters whose folding is not one for itself, as a class. Of them nothing can be said one by one. */
  others: string
}

let known: Spellings | undefined

/** Finds out how letters may be written, before it is asked: that takes some ten ms, once. */
export function prepareSpellings(): Spellings {
  known ??= findSpellings()
  return known
}

/**
 * A regular expression for where a text may have one of some folded words, however written: the words letter by
 * letter, "œ" and its like for two, and all other characters that do not fold one by one ("é" in two parts, what lies
 * beyond the first plane).
 */
export function spellingsOf(words: readonly string[]): RegExp {
  const spellings = prepareSpellings()
  const written = words
    .filter((word) => word !== '' && !/[\ud800-\udfff]/.test(word))
    .map((word) => spell([...word], spellings))
  return new RegExp([...written, `[${spellings.others}\\ud800-\\udfff]`].join('|'), 'g')
}

/**
 * Letter by letter; where two may be one character, such letters together and as few characters as they may be. It
 * finds a little more than the word, which does no harm.
 */
function spell(letters: readonly string[], spellings: Spellings): string {
  let written = ''
  for (let at = 0; at < letters.length; ) {
    let next = at + 1
    let group = letterClass(letters, at, spellings)
    for (; ; next++) {
      const pair = spellings.byPair.get(`${letters[next - 1]}${letters[next]}`)
      if (pair === undefined) break
      group += pair + letterClass(letters, next, spellings)
    }
    const length = next - at
    written += length === 1 ? `[${group}]` : `[${group}]{${Math.ceil(length / 2)},${length}}`
    at = next
  }
  return written
}

/** A word may end within what its last letter is written with: it may be the beginning of another. */
function letterClass(letters: readonly string[], at: number, { byFolded, byFirstOfPair }: Spellings): string {
  const letter = letters[at] ?? ''
  const begun = at === letters.length - 1 ? (byFirstOfPair.get(letter) ?? '') : ''
  return `${escaped(letter)}${byFolded.get(letter) ?? ''}${begun}`
}

function findSpellings(): Spellings {
  const byFolded = new Map<string, string>()
  const byPair = new Map<string, string>()
  const byFirstOfPair = new Map<string, string>()
  const add = (to: Map<string, string>, folded: string, character: string) =>
    to.set(folded, (to.get(folded) ?? '') + escaped(character))
  let others = ''
  for (const [first, last] of FOLDED_RANGES) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code)
      if (!WORD_CHARACTER.test(character)) continue
      const folded = fold(character)
      if (LETTER_PAIR.test(folded)) {
        add(byPair, folded, character)
        add(byFirstOfPair, folded.charAt(0), character)
      } else if (folded.length !== 1 || JOINS.test(folded) || JOINS.test(character))
        others += escaped(character)
      else add(byFolded, folded, character)
    }
  }
  return { byFolded, byPair, byFirstOfPair, others }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
