/** How many of a text's smallest hashes are kept: an estimate of likeness within about 0.05. */
const KEPT = 128
/** Words in a row that are hashed together. */
const RUN = 4
/** Texts with fewer runs say too little: two error pages are no duplicates. */
const FEWEST_RUNS = 24

const WORD = /[\p{L}\p{N}]+/gu

/** The smallest hashes of a text's word runs, ascending, none twice. */
export type Fingerprint = Uint32Array

/**
 * A sketch by which the likeness of texts can be estimated without the texts: the bottom-k sketch of A. Broder, “On
 * the resemblance and containment of documents” (1997).
 *
 * @returns null for a text too short to tell
 */
export function fingerprintOf(text: string): Fingerprint | null {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  const runs = words.length - RUN + 1
  if (runs < FEWEST_RUNS) return null
  const hashes = words.map(hashWord)
  const all = new Uint32Array(runs)
  for (let at = 0; at < runs; at++) {
    let hash = 0
    for (let next = at; next < at + RUN; next++) hash = mix(Math.imul(hash, 31) + (hashes[next] ?? 0))
    all[at] = hash
  }
  all.sort()
  return all.filter((hash, at) => at === 0 || hash !== all[at - 1]).slice(0, KEPT)
}

/** The share of word runs that two texts have in common (their Jaccard index), estimated; from 0 to 1. */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  let [atOne, atOther, seen, common] = [0, 0, 0, 0]
  while (seen < KEPT && (atOne < one.length || atOther < other.length)) {
    const [left, right] = [one[atOne] ?? Number.POSITIVE_INFINITY, other[atOther] ?? Number.POSITIVE_INFINITY]
    if (left === right) common++
    if (left <= right) atOne++
    if (right <= left) atOther++
    seen++
  }
  return seen === 0 ? 0 : common / seen
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** MurmurHash3's finaliser: spreads what differs in few bits over all of them. */
function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
