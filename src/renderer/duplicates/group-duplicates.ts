import type { ArticleRow } from '../store/schema.ts'
import { type Fingerprint, likeness } from './fingerprint.ts'

/** Why articles are taken for one, the surest reason first. */
export const duplicateReasons = ['address', 'title', 'text'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export interface DuplicateGroup {
  /** The surest of the reasons that brought the group together. */
  reason: DuplicateReason
  /** The most complete first. */
  articles: ArticleRow[]
}

/** From this likeness on, two texts are one article with a few words changed. */
const NEARLY_EQUAL = 0.8
/** A run of words that so many different articles share is a phrase of their site's; it brings nobody together. */
const MOST_SHARED = 64

/**
 * Groups articles that seem to be saved twice: that name one address under one title, that have one title on one
 * site, or nearly one text. An address alone is not believed: there are sites whose every page claims one.
 *
 * @param fingerprints by id; articles without one are not compared by their text
 */
export function groupDuplicates(
  rows: readonly ArticleRow[],
  fingerprints: ReadonlyMap<string, Fingerprint>,
): DuplicateGroup[] {
  const groups = new Groups()
  joinByKey(groups, 'address', rows, (row) =>
    [row.canonicalKey, ...row.addressKeys].flatMap((key) => (key === null ? [] : `${key} ${row.titleKey}`)),
  )
  joinByKey(groups, 'title', rows, (row) => (row.titleKey === '' ? [] : [`${row.siteKey} ${row.titleKey}`]))
  joinByText(groups, rows, fingerprints)

  const members = Map.groupBy(rows, ({ id }) => groups.rootOf(id))
  return [...members]
    .filter(([, articles]) => articles.length > 1)
    .map(([root, articles]) => ({ reason: groups.reasonOf(root), articles: articles.sort(byCompleteness) }))
}

function joinByKey(
  groups: Groups,
  reason: DuplicateReason,
  rows: readonly ArticleRow[],
  keysOf: (row: ArticleRow) => string[],
): void {
  const first = new Map<string, string>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const known = first.get(key)
      if (known === undefined) first.set(key, row.id)
      else groups.join(known, row.id, reason)
    }
}

/** Only texts that share a hash are compared, and each only with those that are not like one before. */
function joinByText(
  groups: Groups,
  rows: readonly ArticleRow[],
  fingerprints: ReadonlyMap<string, Fingerprint>,
): void {
  const holders = new Map<number, string[]>()
  for (const { id } of rows) {
    const own = fingerprints.get(id)
    if (!own) continue
    const alike = candidates(own, holders).find((other) => {
      const theirs = fingerprints.get(other)
      return theirs !== undefined && likeness(own, theirs) >= NEARLY_EQUAL
    })
    if (alike !== undefined) {
      groups.join(alike, id, 'text')
      continue
    }
    for (const hash of own) {
      const known = holders.get(hash)
      if (!known) holders.set(hash, [id])
      else if (known.length < MOST_SHARED) known.push(id)
    }
  }
}

/** Those that share enough hashes to be worth comparing, the likeliest first. */
function candidates(own: Fingerprint, holders: ReadonlyMap<number, string[]>): string[] {
  const shared = new Map<string, number>()
  for (const hash of own) for (const id of holders.get(hash) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= own.length / 3)
    .sort(([, one], [, other]) => other - one)
    .map(([id]) => id)
}

function byCompleteness(one: ArticleRow, other: ArticleRow): number {
  return (
    one.missingImages - other.missingImages || other.wordCount - one.wordCount || one.savedAt - other.savedAt
  )
}

/** Union–find (R. Tarjan, 1975) that remembers why. */
class Groups {
  readonly #above = new Map<string, string>()
  readonly #reasons = new Map<string, DuplicateReason>()

  join(one: string, other: string, reason: DuplicateReason): void {
    const [root, below] = [this.rootOf(one), this.rootOf(other)]
    if (root === below) return
    this.#above.set(below, root)
    const reasons = [reason, this.#reasons.get(root), this.#reasons.get(below)]
    this.#reasons.set(root, duplicateReasons.find((known) => reasons.includes(known)) ?? reason)
  }

  rootOf(id: string): string {
    let root = id
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above
    if (root !== id) this.#above.set(id, root)
    return root
  }

  reasonOf(root: string): DuplicateReason {
    return this.#reasons.get(root) ?? 'text'
  }
}
