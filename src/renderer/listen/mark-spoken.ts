import { flowOf } from '../reader/layout/flow.ts'
import { moveToPlace } from '../reader/layout/place-in-view.ts'
import type { ShownArticle } from '../reader/shown-article.ts'
import type { SpokenSentence } from './spoken-sentences.ts'

/** As in listen.css. */
const HIGHLIGHT = 'spoken'
/** A sentence that begins further down than this share of what is shown is brought up to the other. */
const LOWEST = 0.7
const HIGHEST = 0.2

/** Marks a sentence over the text, which stays as it is, and brings it into view. Null takes the mark away. */
export function markSpoken({ body, text }: ShownArticle, sentence: SpokenSentence | null): void {
  CSS.highlights.delete(HIGHLIGHT)
  const range = sentence && text().rangeOf(sentence.start, sentence.end)
  if (!range) return
  CSS.highlights.set(HIGHLIGHT, new Highlight(range))
  const box = range.getClientRects()[0]
  if (!box) return
  const flow = flowOf(body)
  const start = flow.startOf(box)
  const extent = flow.extent()
  if (start >= 0 && start <= (flow.isPaged ? extent - 1 : extent * LOWEST)) return
  moveToPlace(text(), flow, { offset: sentence.start, gap: extent * HIGHEST })
}
