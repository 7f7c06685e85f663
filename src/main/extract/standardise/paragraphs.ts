import { elementsOf, rename, unwrap } from '../dom/reshape.ts'

/** Last touches: no empty paragraphs, no breaks at their ends, pictures in figures of their own. */
export function standardiseParagraphs(root: Element): void {
  for (const paragraph of elementsOf(root, 'p, li, h2, h3, h4, h5, h6, blockquote, dd, dt'))
    trimBreaks(paragraph)
  for (const item of elementsOf(root, 'br'))
    if (
      !item.closest(
        'p, li, td, th, h2, h3, h4, h5, h6, dd, dt, pre, figcaption, blockquote, caption, summary',
      )
    )
      item.remove()
  for (const paragraph of elementsOf(root, 'p')) {
    const images = elementsOf(paragraph, 'img')
    const text = (paragraph.textContent ?? '').trim()
    if (text === '' && images.length === 0 && !paragraph.querySelector('math')) {
      paragraph.remove()
    } else if (text === '' && images.length > 0) {
      if (paragraph.closest('figure')) unwrap(paragraph)
      else for (const image of images) figureOf(image, paragraph)
      if (paragraph.parentElement && paragraph.childNodes.length === 0) paragraph.remove()
    }
  }
  for (const caption of elementsOf(root, 'figcaption')) if (!caption.closest('figure')) placeCaption(caption)
}

/** A caption that its picture left behind goes to the figure before it, or becomes a paragraph. */
function placeCaption(caption: Element): void {
  const figure = caption.previousElementSibling
  if (figure?.localName === 'figure' && !figure.querySelector('figcaption')) figure.append(caption)
  else rename(caption, 'p')
}

/** A picture alone in a paragraph becomes a figure before it, with the link around it, if any. */
function figureOf(image: Element, paragraph: Element): void {
  const figure = image.ownerDocument.createElement('figure')
  const link = image.closest('a')
  const framed = link && paragraph.contains(link) && link.querySelectorAll('img').length === 1 ? link : image
  paragraph.before(figure)
  figure.append(framed)
  if (paragraph.querySelector('img') === null) paragraph.remove()
}

function trimBreaks(element: Element): void {
  for (const end of ['firstChild', 'lastChild'] as const) {
    let node = element[end]
    while (node) {
      const isBreak = node.nodeType === node.ELEMENT_NODE && (node as Element).localName === 'br'
      const isBlank = node.nodeType === node.TEXT_NODE && (node.nodeValue ?? '').trim() === ''
      if (!isBreak && !isBlank) break
      node.remove()
      node = element[end]
    }
  }
}
