import { isBlock, textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { elementsOf, rename, unwrap } from '../dom/reshape.ts'
import { folded } from '../metadata/same-text.ts'
import { LABELS } from '../tidy/phrases.ts'

const CAPTION =
  / (?:caption|captions|wp caption text|legend|legende|credit|credits|photo credit|image credit|cutline|bildunterschrift|image source|photographer|copyright) /
/** "1 of 4", "2 / 7" over a slide show. */
const COUNTER = /^\s*\d{1,3}\s*(?:of|\/|sur|von|de|di|van)\s*\d{1,3}\s*$/i
/** Neighbours of a counter that are looked at for words. */
const MOST_NEIGHBOURS = 20
const CONTROL = /^(?:a|button)$/
const LONGEST_CAPTION = 600
/** Players are links by now. */
const PICTURES = 'img, video, iframe, audio, [data-kind="embed"]'
const WITHIN_FIGURE = `${PICTURES}, table, pre, blockquote, math, svg`

/** Gives pictures with captions the shape `figure > img + figcaption`, whatever the page built. */
export function standardiseFigures(root: Element): void {
  removeCounters(root)
  for (const caption of elementsOf(root, 'div, p, span, small, em, li, dd, cite, aside')) {
    if (isCaption(caption)) moveIntoFigure(caption, root)
  }
  for (const figure of elementsOf(root, 'figure')) {
    if (figure.querySelector('figure')) unwrap(figure)
    else if (!figure.querySelector(WITHIN_FIGURE)) figure.remove()
    else if (!figure.querySelector(PICTURES)) dissolve(figure)
  }
  for (const caption of elementsOf(root, 'figcaption')) {
    if (textOf(caption) === '') caption.remove()
    else if (!caption.closest('figure')) rename(caption, 'p')
  }
  mergeCaptions(root)
  for (const part of elementsOf(root, 'figcaption :is(span, cite, small)')) partFromNeighbour(part)
  for (const figure of elementsOf(root, 'figure')) freeFromFrames(figure, root)
}

/** Takes the counters of slide shows away; what a counter stands in may become a paragraph only later. */
export function removeCounters(root: Element): void {
  for (const counter of elementsOf(root, 'p, span, div')) {
    if (counter.childElementCount === 0 && COUNTER.test(counter.textContent ?? '') && !isInWords(counter))
      counter.remove()
  }
}

/** Whether words stand in one line with an element, as in "1/2 cup". */
function isInWords(element: Element): boolean {
  let steps = 0
  for (let inline: Element | null = element; inline && !isBlock(inline); inline = inline.parentElement) {
    for (const side of ['previousSibling', 'nextSibling'] as const) {
      for (let node = inline[side]; node && !isBlock(node) && steps < MOST_NEIGHBOURS; node = node[side]) {
        if (!belongsToCounter(node)) return true
        steps++
      }
    }
  }
  return false
}

function isCaption(element: Element): boolean {
  if (element.closest('figcaption, table, pre') || !CAPTION.test(classWords(element))) return false
  const length = textOf(element).length
  return length > 0 && length <= LONGEST_CAPTION && !element.querySelector('img, figure, p + p')
}

/** Nothing, a second counter, "Photo", or what turns the page. */
function belongsToCounter(node: Node): boolean {
  const text = textOf(node)
  if (text === '' || CONTROL.test(node.nodeName.toLowerCase())) return true
  return COUNTER.test(text) || LABELS.has(folded(text))
}

function moveIntoFigure(caption: Element, root: Element): void {
  const figure = caption.closest('figure')
  if (figure) {
    figure.append(rename(caption, 'figcaption'))
    return
  }
  const image = pictureBefore(caption, root)
  if (!image) return
  const frame = root.ownerDocument.createElement('figure')
  image.replaceWith(frame)
  const figcaption = rename(caption, 'figcaption')
  figcaption.removeAttribute('class')
  frame.append(image, figcaption)
}

/** The picture that a caption stands under: in the block before it, or in the frame around both. */
function pictureBefore(caption: Element, root: Element): Element | null {
  let around: Element | null = caption
  for (let up = 0; around && around !== root && up < 3; up++, around = around.parentElement) {
    const before = around.previousElementSibling ?? null
    if (before) {
      if (before.matches('img')) return before
      const images = before.querySelectorAll('img')
      return images.length === 1 && textOf(before) === '' ? (images[0] ?? null) : null
    }
    const after = around.nextElementSibling
    if (after?.matches('img')) return after
  }
  return null
}

/** A frame around text is no figure; its caption, if any, becomes a paragraph. */
function dissolve(figure: Element): void {
  for (const caption of elementsOf(figure, 'figcaption'))
    if (!figure.querySelector('table')) rename(caption, 'p')
  if (!figure.querySelector('figcaption')) unwrap(figure)
}

/**
 * Takes a figure out of the boxes that galleries and slide shows put around their pictures: Readability
 * takes a box with several pictures and no text for a list of teasers.
 */
function freeFromFrames(figure: Element, root: Element): void {
  for (let frame = figure.parentElement; frame && frame !== root; frame = figure.parentElement) {
    if (!/^(?:div|section|li|ul|ol|span)$/.test(frame.localName) || !holdsOnlyFigures(frame)) return
    unwrap(frame)
  }
}

function holdsOnlyFigures(frame: Element): boolean {
  for (let child = frame.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE && textOf(child) !== '') return false
    if (child.nodeType !== child.ELEMENT_NODE) continue
    const element = child as Element
    if (element.localName === 'figure' || textOf(element) === '') continue
    if (!/^(?:div|section|li|ul|ol|span)$/.test(element.localName) || !holdsOnlyFigures(element)) return false
  }
  return true
}

/** One caption a figure, in one piece. */
function mergeCaptions(root: Element): void {
  for (const figure of elementsOf(root, 'figure')) {
    const [first, ...others] = elementsOf(figure, 'figcaption')
    if (!first) continue
    for (const other of others) {
      if (!first.textContent?.includes(textOf(other))) first.append(' ', ...other.childNodes)
      other.remove()
    }
    if (first.parentElement !== figure) figure.append(first)
  }
}

/** Caption and credit stand side by side by style alone; without a space their words would run together. */
function partFromNeighbour(part: Element): void {
  const before = part.previousSibling
  if (before && before === part.previousElementSibling && !/\s$/.test(before.textContent ?? ''))
    part.before(' ')
}
