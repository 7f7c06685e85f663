import { bodyTextOf } from '../body-text.ts'
import { shingleAgreement } from './shingles.ts'

/** An answer with less than this share of the page's paragraph text is looked at twice. */
const SUSPICIOUS_SHARE = 0.5
/** Below this agreement the pruning has misled Readability. */
const LEAST_AGREEMENT = 0.5

/** Whether an answer is so short for its page that pruning may have taken the article itself. */
export function isSuspicious(answer: Element | null, paragraphText: number): boolean {
  return inkOf(answer) < paragraphText * SUSPICIOUS_SHARE || inkOf(answer) < 200
}

/**
 * Chooses between what was found in the pruned page and in the page as it came: the plain answer where
 * the two tell different stories, since pruning by names can be fooled.
 */
export function chooseCandidate(pruned: Element | null, plain: Element | null): Element | null {
  if (!pruned || !plain) return pruned ?? plain
  return shingleAgreement(bodyTextOf(plain), bodyTextOf(pruned)) < LEAST_AGREEMENT ? plain : pruned
}

/** Characters of an answer's text, without white space. */
export function inkOf(element: Element | null): number {
  return (element?.textContent ?? '').replace(/\s+/g, '').length
}
