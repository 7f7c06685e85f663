import type { Article } from '../../shared/article.ts'
import type { PageKind } from '../../shared/extraction-report.ts'

/** A page that has less than this share of the words that are kept has become a teaser, a notice or another page. */
const LEAST_WORDS = 0.7

/** Words of which the shorter text shares fewer with the other tell another story. */
const LEAST_SHARED = 0.5

type Text = Pick<Article, 'title' | 'bodyText' | 'contentHtml'>

/**
 * Whether a page that was fetched again may take the place of what is kept. The old one stays until the new one is
 * better: a paywall that has come down since, or a page that now says it has moved, must not replace the article.
 */
export function judgeText(kept: Text, fetched: Text, kind: PageKind): 'same' | 'changed' | 'worse' {
  if (kept.contentHtml === fetched.contentHtml && kept.title === fetched.title) return 'same'
  if (kind === 'overview') return 'worse'
  const [before, after] = [wordsOf(kept.bodyText), wordsOf(fetched.bodyText)]
  if (after.length < LEAST_WORDS * before.length) return 'worse'
  return sharedWords(before, after) < LEAST_SHARED ? 'worse' : 'changed'
}

/** Words for comparing. Where a script has no spaces, its letters. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ??
    []
  )
}

/** The share of the words of the first that the second has too, each counted as often as it stands there. */
function sharedWords(before: readonly string[], after: readonly string[]): number {
  if (before.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1)
  const shared = before.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return shared.length / before.length
}
