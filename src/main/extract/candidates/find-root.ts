import type { Finder } from '../../../shared/extraction-report.ts'
import type { Cleaning } from '../cleaning.ts'
import { findDocumentationBody } from '../documentation/documentation-body.ts'
import { textOf } from '../dom/blocks.ts'
import { measureText } from '../dom/text-measure.ts'
import { FRAME, PREPARE, PRUNE, PRUNE_DOCUMENTATION, RULES } from '../pipeline.ts'
import { takeKeptParts } from '../site-rules/kept-parts.ts'
import { findThread } from '../threads/find-thread.ts'
import { innermostBlocks } from '../tidy/blocks-of.ts'
import { chooseCandidate, inkOf, isSuspicious } from './choose.ts'
import { findLandmark } from './landmark.ts'
import { copyLeadFigure } from './lead-figure.ts'
import { type Line, linesOf, restoreLeftOut } from './left-out.ts'
import { findArticle } from './readability.ts'

/** The tree that holds an article, and the cleaning it has come through so far. */
export interface Found {
  root: Element
  foundBy: Finder
  cleaning: Cleaning
  /** The page's opening picture, which may stand outside the tree. */
  leadFigure: Element | null
}

/**
 * Finds the article's tree: the parts that a site's rule keeps; the posts of a discussion; else by Readability
 * in the pruned page, or in the page as it came where pruning misled it, or the part that the page itself
 * marks as its content.
 *
 * @param open parses the page anew, since Readability spends the document it reads
 */
export function findRoot(document: Document, open: () => Document, cleaning: Cleaning): Found | null {
  cleaning.apply(RULES, document.body)
  const kept = takeKeptParts(document, cleaning.facts.rule?.keep ?? [])
  if (kept) {
    document.body.replaceChildren(kept)
    cleaning.apply(PREPARE, document.body)
    // Part by part: the parts themselves are not to be judged.
    for (const part of kept.children) cleaning.apply(PRUNE, part)
    cleaning.apply(FRAME, kept)
    return { root: kept, foundBy: 'kept-parts', cleaning, leadFigure: null }
  }
  cleaning.apply(PREPARE, document.body)
  const thread = readThread(document, cleaning)
  if (thread) return { root: thread, foundBy: 'thread', cleaning, leadFigure: null }
  const { paragraph } = measureText(document.body)(document.body)
  cleaning.apply(PRUNE, document.body)
  if (cleaning.facts.kind === 'documentation') cleaning.apply(PRUNE_DOCUMENTATION, document.body)
  cleaning.apply(FRAME, document.body)
  const leadFigure = cleaning.isOn('lead-figure')
    ? copyLeadFigure(document, cleaning.facts.metadata.leadImage)
    : null
  if (cleaning.facts.kind === 'documentation' && cleaning.isOn('documentation-body')) {
    const body = findDocumentationBody(document)
    if (body) return { root: body, foundBy: 'documentation-body', cleaning, leadFigure }
  }
  const isThread = cleaning.facts.kind === 'discussion'
  const { prose, leastShare } = findLandmark(document, isThread)
  const lines = linesOf(document.body)
  const pruned = readArticle(document, cleaning)
  if (cleaning.isOn('landmark') && inkOf(pruned) < prose * leastShare) {
    const whole = cleaning.again()
    const { element } = findLandmark(prunedDocument(open(), whole), isThread)
    return { root: element, foundBy: 'landmark', cleaning: whole, leadFigure }
  }
  if (pruned && (!cleaning.isOn('plain-fallback') || !isSuspicious(pruned, paragraph))) {
    if (cleaning.isOn('left-out')) restoreLeftOut(pruned, lines, cleaning.facts.metadata.excerpt)
    noteLeftBehind(pruned, lines, cleaning)
    return { root: pruned, foundBy: 'readability', cleaning, leadFigure }
  }

  const unpruned = cleaning.again()
  const untouched = open()
  for (const stage of [RULES, PREPARE]) unpruned.apply(stage, untouched.body)
  unpruned.apply(FRAME, untouched.body)
  const plainLines = linesOf(untouched.body)
  const plain = readArticle(untouched, unpruned)
  const chosen = chooseCandidate(pruned, plain)
  if (!chosen) return null
  const isPlain = chosen === plain
  noteLeftBehind(chosen, isPlain ? plainLines : lines, isPlain ? unpruned : cleaning)
  const foundBy = isPlain ? 'plain-readability' : 'readability'
  return { root: chosen, foundBy, cleaning: isPlain ? unpruned : cleaning, leadFigure }
}

/** Readability's answer, each part of which is known by its place in the page again, whatever became of its nodes. */
function readArticle(document: Document, { trace }: Cleaning): Element | null {
  if (!trace) return findArticle(document)
  trace.page.observe(document.body)
  const before = trace.page.placesIn(document.body)
  const found = findArticle(document)
  if (found) trace.page.identify(found, before)
  return found
}

/** A discussion's posts; what was left out of them goes into the report. */
function readThread(document: Document, cleaning: Cleaning): Element | null {
  const { kind, metadata } = cleaning.facts
  if (kind !== 'discussion' || !cleaning.isOn('thread')) return null
  const thread = findThread(document, metadata, (element) => {
    cleaning.note('thread', textOf(element))
    element.remove()
  })
  if (thread) cleaning.apply(FRAME, thread)
  return thread
}

/** A document as Readability is given it. */
export function prunedDocument(document: Document, cleaning: Cleaning): Document {
  for (const stage of [RULES, PREPARE, PRUNE, FRAME]) cleaning.apply(stage, document.body)
  return document
}

/** Puts into the report what Readability left behind. */
function noteLeftBehind(root: Element, lines: readonly Line[], cleaning: Cleaning): void {
  const kept = new Set(innermostBlocks(root).map(textOf))
  for (const { text } of lines) if (!kept.has(text)) cleaning.note('readability', text)
}
