import type { Pass } from './cleaning.ts'
import { removeClosingLines } from './documentation/closing-lines.ts'
import { removePageControls } from './documentation/page-controls.ts'
import { partLabels } from './documentation/part-labels.ts'
import { markFootnotes } from './footnotes/mark-footnotes.ts'
import { removeOwnMarks } from './footnotes/own-marks.ts'
import { takeOwnNotes } from './footnotes/own-notes.ts'
import { linkFootnotes } from './footnotes/place-notes.ts'
import { writeButtonsInSentences } from './prepare/buttons-in-sentences.ts'
import { openDisclosures } from './prepare/disclosures.ts'
import { unboxHeadings } from './prepare/heading-boxes.ts'
import { settleLanguages } from './prepare/languages.ts'
import { resolveImages } from './prepare/lazy-images.ts'
import { writePreloadedThread } from './prepare/preloaded-thread.ts'
import { freeEmbeddedPosts } from './prepare/protect-embeds.ts'
import { pruneFurniture } from './prepare/prune-furniture.ts'
import { revealText } from './prepare/reveal.ts'
import { standardiseRoleHeadings } from './prepare/role-headings.ts'
import { placeStreamedParts } from './prepare/streamed-parts.ts'
import { removeNamedParts } from './site-rules/remove-parts.ts'
import { standardiseBlocks } from './standardise/blocks.ts'
import { markCallouts, standardiseCallouts } from './standardise/callouts.ts'
import { standardiseCode } from './standardise/code.ts'
import { standardiseEmbeds } from './standardise/embeds.ts'
import { removeCounters, standardiseFigures } from './standardise/figures.ts'
import { standardiseHeadings } from './standardise/headings.ts'
import { standardiseInvented } from './standardise/invented.ts'
import { standardiseLinks } from './standardise/links.ts'
import { standardiseMath } from './standardise/math.ts'
import { standardiseParagraphs } from './standardise/paragraphs.ts'
import { standardiseTables } from './standardise/tables.ts'
import { removeAuthorNote, removeClosingSections } from './tidy/closing-sections.ts'
import { removeEmptyBlocks } from './tidy/empty-blocks.ts'
import { removeLinkBlocks } from './tidy/link-blocks.ts'
import { removeMetaLines } from './tidy/meta-lines.ts'
import { removeOwnAddress } from './tidy/own-address.ts'
import { removeRepeatedTitle } from './tidy/repeated-title.ts'
import { removeStrayLines } from './tidy/stray-lines.ts'
import { removeTeaserLinks } from './tidy/teaser-links.ts'

// Every pass there is, stage by stage, in the order in which they run.

const CODE: Pass = { name: 'code', run: standardiseCode }
const EMBEDS: Pass = { name: 'embeds', run: (root, { baseUrl }) => standardiseEmbeds(root, baseUrl) }

/** Takes the notes out of an article that has been cleaned before, as PREPARE does out of a page. */
export const TAKE_NOTES: readonly Pass[] = [
  { name: 'footnotes', run: (root, { notes }) => takeOwnNotes(root, notes) },
]

/** Makes a document look as it would once its scripts had run. */
export const PREPARE: readonly Pass[] = [
  // First: whatever bears a mark behind it has it from a pass.
  { name: 'own-marks', run: removeOwnMarks },
  { name: 'streamed-parts', run: (root) => placeStreamedParts(root.ownerDocument) },
  { name: 'preloaded-thread', run: (root) => writePreloadedThread(root.ownerDocument) },
  { name: 'reveal-text', run: (root) => revealText(root.ownerDocument) },
  {
    name: 'footnotes',
    // In a discussion, posts number their notes each for itself.
    run: (root, context) => context.kind !== 'discussion' && markFootnotes(root, context.notes, context),
  },
  { name: 'math', run: standardiseMath },
  { name: 'callouts', run: (root, { kind }) => markCallouts(root, kind) },
  // Before tables are judged: highlighters lay code out in them.
  CODE,
  { name: 'layout-tables', run: (root) => standardiseTables(root) },
  // In no cell of a layout any more; before disclosures, which leave a button in a heading to it.
  { name: 'role-headings', run: standardiseRoleHeadings },
  { name: 'heading-boxes', run: unboxHeadings },
  { name: 'disclosures', run: openDisclosures },
  { name: 'buttons-in-sentences', run: writeButtonsInSentences },
  { name: 'lazy-images', run: (root) => resolveImages(root.ownerDocument) },
  { name: 'embedded-posts', run: (root) => freeEmbeddedPosts(root.ownerDocument) },
  EMBEDS,
]

/** What a site's rule names, while the page is still as the rule's author saw it. */
export const RULES: readonly Pass[] = [
  {
    name: 'site-rules',
    run: (root, { rule, discard }) => removeNamedParts(root, rule?.remove ?? [], discard),
  },
]

/** Takes page furniture away before the article is looked for. */
export const PRUNE: readonly Pass[] = [
  { name: 'furniture', run: (root, { kind, discard }) => pruneFurniture(root, kind, discard) },
]

/** What documentation themes add to a page besides, taken away before its text is looked for. */
export const PRUNE_DOCUMENTATION: readonly Pass[] = [
  { name: 'page-controls', run: (root, { discard }) => removePageControls(root, discard) },
  // While their classes still tell them apart.
  { name: 'part-labels', run: partLabels },
]

/** Saves from Readability what it does not know of: frames of pictures, which it would take for boxes without text. */
export const FRAME: readonly Pass[] = [
  // Before figures, which take those apart that hold no picture.
  { name: 'languages', run: settleLanguages },
  { name: 'figures', run: (root) => standardiseFigures(root) },
]

/**
 * Reduces whatever markup the article came in to elements that mean something: a block is a paragraph, a
 * heading, a list and so on, which the tidying rules then judge.
 */
export const SIMPLIFY: readonly Pass[] = [
  EMBEDS,
  { name: 'invented', run: standardiseInvented },
  CODE,
  { name: 'tables', run: (root) => standardiseTables(root) },
  { name: 'callouts', run: standardiseCallouts },
  { name: 'blocks', run: (root) => standardiseBlocks(root) },
  { name: 'counters', run: (root) => removeCounters(root) },
]

const EMPTY_BLOCKS: Pass = { name: 'empty-blocks', run: (root) => removeEmptyBlocks(root) }
export const REPEATED_TITLE: Pass = {
  name: 'repeated-title',
  run: (root, { metadata, discard }) => removeRepeatedTitle(root, metadata.title, discard),
}

/** Takes what is left of the page's furniture out of the article found. */
export const TIDY: readonly Pass[] = [
  EMPTY_BLOCKS,
  REPEATED_TITLE,
  { name: 'closing-sections', run: (root, { discard }) => removeClosingSections(root, discard) },
  {
    name: 'author-note',
    run: (root, { metadata, discard }) => removeAuthorNote(root, metadata.byline, discard),
  },
  { name: 'link-blocks', run: (root, { discard }) => removeLinkBlocks(root, discard) },
  { name: 'teaser-links', run: (root, { discard }) => removeTeaserLinks(root, discard) },
  { name: 'stray-lines', run: (root, { discard }) => removeStrayLines(root, discard) },
  {
    name: 'own-address',
    run: (root, { metadata, pageUrl, discard }) =>
      removeOwnAddress(root, [pageUrl, metadata.canonicalUrl], discard),
  },
  { name: 'meta-lines', run: (root, { metadata, discard }) => removeMetaLines(root, metadata, discard) },
  EMPTY_BLOCKS,
]

/** Documentation's lists of links, short lines and closing sections are mostly its text. */
export const TIDY_DOCUMENTATION: readonly Pass[] = [
  EMPTY_BLOCKS,
  REPEATED_TITLE,
  { name: 'closing-lines', run: (root, { discard }) => removeClosingLines(root, discard) },
  EMPTY_BLOCKS,
]

/** A discussion's posts are cleaned one by one; what is at the ends of the whole belongs to a post. */
export const TIDY_THREAD: readonly Pass[] = [EMPTY_BLOCKS, REPEATED_TITLE]

/** Brings the tidied article into its last form: heading levels, links, notes. */
export const FINISH: readonly Pass[] = [
  { name: 'paragraphs', run: (root) => standardiseParagraphs(root) },
  { name: 'headings', run: (root) => standardiseHeadings(root) },
  { name: 'links', run: (root, { pageUrl, baseUrl }) => standardiseLinks(root, pageUrl, baseUrl) },
  { name: 'footnotes', run: linkFootnotes },
]

/** Steps of finding the article that are no passes over a tree, but can be switched off like them. */
const CHOICES = [
  'thread',
  'lead-figure',
  'documentation-body',
  'landmark',
  'left-out',
  'plain-fallback',
  'declared-body',
]

/** The name of everything that can be switched off, each once, in the order in which they run. */
export const PASS_NAMES: readonly string[] = [
  ...new Set([
    ...[RULES, PREPARE, PRUNE, PRUNE_DOCUMENTATION, FRAME].flat().map(({ name }) => name),
    ...CHOICES,
    ...[SIMPLIFY, TIDY, TIDY_DOCUMENTATION, FINISH].flat().map(({ name }) => name),
  ]),
]
