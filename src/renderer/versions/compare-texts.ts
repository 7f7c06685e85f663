import { type Change, diffArrays, diffWordsWithSpace } from 'diff'

/** A run of words that stayed, came or went. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A paragraph that stayed (all of its words did), came, went, or changed in some words. */
export type ParagraphChange = WordChange[]

/** Beyond this many words that differ, two paragraphs are shown one after the other. */
const MOST_EDITS = 400

/**
 * What has become of a text: paragraph by paragraph, and word by word where one took another's place.
 *
 * Paragraphs first (Myers 1986, as the library implements it), since words alone would match across paragraphs that
 * have nothing to do with one another, and take seconds for long texts.
 *
 * @param before,after running text, its paragraphs parted by blank lines
 */
export function compareTexts(before: string, after: string): ParagraphChange[] {
  const changes = diffArrays(paragraphsOf(before), paragraphsOf(after))
  const result: ParagraphChange[] = []
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]
    const next = changes[i + 1]
    if (!change) continue
    if (change.removed && next?.added) {
      result.push(...replaced(change.value, next.value))
      i++
    } else {
      const kind = change.added ? 'added' : change.removed ? 'removed' : 'same'
      result.push(...change.value.map((text) => [{ kind, text } as const]))
    }
  }
  return result
}

/** Paragraphs in the place of others: paired in their order, the rest came or went. */
function replaced(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const pairs = Math.max(before.length, after.length)
  return Array.from({ length: pairs }, (_, i) => {
    const [old, young] = [before[i], after[i]]
    if (old === undefined) return [{ kind: 'added', text: young ?? '' }]
    if (young === undefined) return [{ kind: 'removed', text: old }]
    return wordChanges(old, young)
  })
}

function wordChanges(before: string, after: string): ParagraphChange {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (!changes) return runs([{ removed: before, added: after, same: '' }])
  return runs(joinedAcrossSpaces(changes))
}

/** Words that went, those in their place, and what stayed behind both. */
interface Replacement {
  removed: string
  added: string
  same: string
}

/** "would like" → "has decided" reads better than two words replaced with the space between them kept. */
function joinedAcrossSpaces(changes: readonly Change[]): Replacement[] {
  const result: Replacement[] = [{ removed: '', added: '', same: '' }]
  for (const { value, added, removed } of changes) {
    const last = result.at(-1)
    if (!last) break
    if (!added && !removed) last.same += value
    else if (last.same === '') last[added ? 'added' : 'removed'] += value
    else if (last.same.trim() === '' && last.removed + last.added !== '') {
      last.removed += last.same + (removed ? value : '')
      last.added += last.same + (added ? value : '')
      last.same = ''
    } else result.push({ removed: removed ? value : '', added: added ? value : '', same: '' })
  }
  return result
}

function runs(replacements: readonly Replacement[]): WordChange[] {
  return replacements
    .flatMap(({ removed, added, same }): WordChange[] => [
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'same', text: same },
    ])
    .filter(({ text }) => text !== '')
}

function paragraphsOf(text: string): string[] {
  return text.split('\n\n').filter((paragraph) => paragraph !== '')
}
