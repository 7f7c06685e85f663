import { BLOCK_TAGS, hasBlockChild } from '../dom/blocks.ts'
import { elementsOf, rename, unwrap } from '../dom/reshape.ts'
import { splitAtDoubleBreaks, splitParagraphs } from './double-breaks.ts'

/** Containers that say nothing about what they hold. */
const CONTAINERS =
  'div, section:not([data-kind="post"], [data-kind="footnotes"]), article, main, header, footer, center, hgroup, address, fieldset, form, nav, aside:not([data-kind]), menu, dialog, legend, label'
const MEANINGLESS =
  'a:not([href], [name], [id]), font, span, big, tt, nobr, blink, marquee, picture, button, ins, custom, ruby > span'
/** Blocks that may hold loose text next to other blocks only as paragraphs. */
const FLOW = new Set(['blockquote', 'li', 'dd', 'td', 'th', 'details', 'figure'])

/** Leaves only elements that mean something: containers become paragraphs or go, loose text becomes paragraphs. */
export function standardiseBlocks(root: Element): void {
  for (const element of elementsOf(root, MEANINGLESS)) {
    if (element.localName === 'span' && (element.hasAttribute('lang') || element.hasAttribute('dir')))
      continue
    if (!element.closest('math')) unwrap(element)
  }
  liftBlocksFromParagraphs(root)
  for (const container of elementsOf(root, CONTAINERS).reverse()) {
    if (hasBlockChild(container)) {
      wrapLooseText(container)
      carryDirection(container)
      unwrap(container)
    } else if (
      container.parentElement &&
      /^(?:p|h[1-6]|a|summary|dt|pre)$/.test(container.parentElement.localName)
    )
      unwrap(container)
    else if ((container.textContent ?? '').trim() === '' && !container.querySelector('img, math'))
      container.remove()
    else if (
      container.parentElement &&
      FLOW.has(container.parentElement.localName) &&
      container.parentElement.childNodes.length === 1
    ) {
      carryDirection(container)
      unwrap(container)
    } else stripped(rename(container, 'p'))
  }
  wrapLooseText(root)
  splitParagraphs(root)
  for (const quote of elementsOf(root, 'blockquote, aside')) wrapLooseText(quote)
  for (const item of elementsOf(root, ':is(p, h1, h2, h3, h4, h5, h6) p'))
    if (item.parentElement) unwrap(item)
}

/** Parsers do not allow blocks in paragraphs, but Readability and earlier passes make them. */
function liftBlocksFromParagraphs(root: Element): void {
  for (const paragraph of elementsOf(root, 'p')) {
    if (hasBlockChild(paragraph)) rename(paragraph, 'div')
  }
}

/** Puts runs of text and inline elements among blocks into paragraphs of their own. */
function wrapLooseText(container: Element): void {
  let run: Node[] = []
  const close = (before: Node | null) => {
    const holdsSomething = run.some(
      (node) =>
        (node.textContent ?? '').trim() !== '' ||
        (node.nodeType === node.ELEMENT_NODE &&
          ((node as Element).localName === 'img' || (node as Element).querySelector('img, math') !== null)),
    )
    if (holdsSomething) {
      const paragraphs = splitAtDoubleBreaks(run).map((part) => {
        const paragraph = container.ownerDocument.createElement('p')
        paragraph.append(...part)
        return paragraph
      })
      for (const paragraph of paragraphs) container.insertBefore(paragraph, before)
    } else for (const node of run) container.removeChild(node)
    run = []
  }
  for (const node of [...container.childNodes]) {
    const isBlock =
      node.nodeType === node.ELEMENT_NODE &&
      (BLOCK_TAGS.has((node as Element).localName) || hasBlockChild(node as Element))
    if (isBlock) close(node)
    else run.push(node)
  }
  close(null)
}

/** A container's language and direction are its children's once it is gone. */
function carryDirection(container: Element): void {
  for (const name of ['lang', 'dir']) {
    const value = container.getAttribute(name)
    if (value === null) continue
    // Code is in no people's language.
    for (const child of container.children)
      if (child.localName !== 'pre' && !child.hasAttribute(name)) child.setAttribute(name, value)
  }
}

function stripped(paragraph: Element): void {
  for (const { name } of [...paragraph.attributes]) {
    if (name !== 'lang' && name !== 'dir' && name !== 'id' && name !== 'data-kind')
      paragraph.removeAttribute(name)
  }
}
