import type { Focus } from '../../appearance/appearance.ts'
import type { Flow } from '../layout/flow.ts'
import { placeInView } from '../layout/place-in-view.ts'
import { type ArticleText, blockAt } from '../text/article-text.ts'
import { sentenceAt } from '../text/sentences.ts'

/** How far down what is shown the reader is taken to be, as a share of it; nearer the edge at the beginning and the end. */
const MIDDLE = 0.3

/** The part of the text that is being read. */
export interface PresentPart {
  start: number
  end: number
}

/** The paragraph or sentence around a place. */
export function partAt(
  text: ArticleText,
  offset: number,
  focus: Focus,
  language: string | null,
): PresentPart | null {
  return (focus === 'sentence' ? sentenceAt(text, offset, language) : blockAt(text, offset)) ?? null
}

/** The place that a reader is at who has pointed at none: on a page its first words, else a third down the window. */
export function placeBeingRead(text: ArticleText, flow: Flow): number | null {
  if (flow.isPaged) return placeInView(text, flow)?.offset ?? null
  const extent = flow.extent()
  const rest = flow.length() + flow.begin() - extent
  const lead = extent * MIDDLE
  // What stands below that line at the end is read too.
  const line = Math.min(extent, lead + Math.max(0, extent - lead - Math.max(0, rest)))
  return placeInView(text, { ...flow, startOf: (box) => flow.startOf(box) - line })?.offset ?? null
}
