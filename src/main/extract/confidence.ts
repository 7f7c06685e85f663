import type { ExtractionWarning, Finder, Removal } from '../../shared/extraction-report.ts'

/** What speaks for and against an article being whole and clean. */
export interface Evidence {
  foundBy: Finder
  /** Words of the article, and as many as the page says it has. */
  words: number
  declaredWords: number | null
  /** Words of the text that the page gives search engines, which may be a summary. */
  articleBodyWords: number | null
  /** Characters of the article's text. */
  length: number
  removed: readonly Removal[]
}

/**
 * Log-odds that an article's word F1 is .90 or more: a logistic regression over the 994 pages of the two public sets
 * that give an article (docs/benchmarks.md, "Confidence"), rounded. The base rate there is .89.
 */
const BASE = 2.6
const BY_FINDER: Partial<Record<Finder, number>> = {
  thread: -1.2,
  landmark: -1,
  // Not measured: a page kept whole has its furniture.
  'whole-page': -4,
}
const MANY_WORDS = -1.5
const LEFT_BEHIND = -0.9
const AS_DECLARED = 0.55
const NOT_AS_DECLARED = -0.7

/** Words. Pages this long are mostly several things at once. */
const MANY = 5_000
/** Prose left behind counts up to so many times the article's length. */
const MOST_LEFT_BEHIND = 2
/** Characters; a removed text that is longer and ends like a sentence is prose. */
const SHORTEST_PROSE = 100
const SENTENCE_END = /[.!?…。]["'”’»)]*$/
/** Counts of words differ by what one takes for a word. */
const SAME = 0.1
/** Below this share of the declared words, or above its reciprocal, the article is another text. */
const LEAST_SHARE = 0.6
/** Words; a shorter difference is a standfirst or a caption. */
const LEAST_MISSING = 100

/** From 0 to 1: how likely an article is whole and clean. Calibrated, so that of ten with .8 about eight are. */
export function confidenceOf(evidence: Evidence): number {
  const logOdds =
    BASE +
    (BY_FINDER[evidence.foundBy] ?? 0) +
    (evidence.words >= MANY ? MANY_WORDS : 0) +
    LEFT_BEHIND * Math.min(MOST_LEFT_BEHIND, proseLength(evidence.removed) / Math.max(1, evidence.length)) +
    declarationOdds(evidence)
  return Math.round(100 / (1 + Math.exp(-logOdds))) / 100
}

/** A warning where the page says that its article is much longer than what was found; none otherwise. */
export function missingWords(declared: number | null, found: number): ExtractionWarning[] {
  if (declared === null || found >= declared * LEAST_SHARE || declared - found < LEAST_MISSING) return []
  return [{ code: 'words-missing', declared, found }]
}

function declarationOdds({ words, declaredWords, articleBodyWords }: Evidence): number {
  const declared = declaredWords ?? articleBodyWords
  if (declared === null || words === 0) return 0
  if (Math.abs(Math.log(words / declared)) < SAME) return AS_DECLARED
  const isLonger = declaredWords !== null && words * LEAST_SHARE > declaredWords
  return isLonger || words < declared * LEAST_SHARE ? NOT_AS_DECLARED : 0
}

function proseLength(removed: readonly Removal[]): number {
  let length = 0
  for (const { text } of removed)
    if (text.length > SHORTEST_PROSE && SENTENCE_END.test(text)) length += text.length
  return length
}
