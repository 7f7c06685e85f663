import type { KnownPage } from './dataset.ts'
import { f1, foldedText, meanOf, overlapOf, shinglesOf, wordsOf } from './measures.ts'

/** What an extractor says of a page; null where it failed. */
export type Answer = {
  bodyText: string
  title?: string | null | undefined
  byline?: string | null | undefined
  publishedTime?: string | null | undefined
} | null

interface PageScore {
  group: string
  failed: number
  shinglePrecision: number
  shingleRecall: number
  wordF1: number
  with: number[]
  /** The same where straight and typographic quotes count as one: the truth often has the former for the latter. */
  withAnyQuotes: number[]
  without: number[]
  title: number | null
  author: number | null
  date: number | null
}

/** A group's figures; null where nothing in it is known. */
export interface GroupScore {
  pages: number
  failed: number
  shingleF1: number
  wordF1: number | null
  with: number | null
  withAnyQuotes: number | null
  without: number | null
  title: number | null
  author: number | null
  date: number | null
}

/**
 * Holds answers against the truth. The measures are those of the published tables: shingle F1 from the
 * means of precision and recall (article-extraction-benchmark), word F1 a page, averaged (WCXB).
 */
export function scorePages(pages: readonly KnownPage[], answers: ReadonlyMap<string, Answer>): PageScore[] {
  return pages.map((page) => scorePage(page, answers.get(page.id) ?? null))
}

function scorePage(page: KnownPage, answer: Answer): PageScore {
  const body = answer?.bodyText ?? ''
  const { precision, recall } = overlapOf(shinglesOf(body), shinglesOf(page.text))
  const folded = foldedText(body)
  const isIn = (snippet: string) => folded.includes(foldedText(snippet))
  const known = (truth: string | null | undefined, holds: (truth: string) => boolean) =>
    truth ? Number(holds(foldedText(truth))) : null
  return {
    group: page.group,
    failed: answer ? 0 : 1,
    shinglePrecision: precision,
    shingleRecall: recall,
    wordF1: f1(overlapOf(wordsOf(body.toLowerCase()), wordsOf(page.text.toLowerCase()))),
    with: (page.with ?? []).map((snippet) => Number(isIn(snippet))),
    withAnyQuotes: (page.with ?? []).map((snippet) =>
      Number(anyQuotes(folded).includes(anyQuotes(foldedText(snippet)))),
    ),
    without: (page.without ?? []).map((snippet) => Number(!isIn(snippet))),
    title: known(page.title, (title) => foldedText(answer?.title) === title),
    author: known(page.author, (author) => foldedText(answer?.byline).includes(author)),
    date: known(page.published, (date) => (answer?.publishedTime ?? '').slice(0, 10) === date),
  }
}

function anyQuotes(text: string): string {
  return text.replace(/[‘’‚‛]/g, "'").replace(/[“”„‟]/g, '"')
}

/** The figures of some pages together. */
export function summarise(scores: readonly PageScore[]): GroupScore {
  return {
    pages: scores.length,
    failed: scores.reduce((sum, { failed }) => sum + failed, 0),
    shingleF1: f1({
      precision: meanOf(scores.map(({ shinglePrecision }) => shinglePrecision)) ?? 0,
      recall: meanOf(scores.map(({ shingleRecall }) => shingleRecall)) ?? 0,
    }),
    wordF1: meanOf(scores.map(({ wordF1 }) => wordF1)),
    with: meanOf(scores.flatMap((score) => score.with)),
    withAnyQuotes: meanOf(scores.flatMap((score) => score.withAnyQuotes)),
    without: meanOf(scores.flatMap((score) => score.without)),
    title: meanOf(scores.map(({ title }) => title)),
    author: meanOf(scores.map(({ author }) => author)),
    date: meanOf(scores.map(({ date }) => date)),
  }
}
