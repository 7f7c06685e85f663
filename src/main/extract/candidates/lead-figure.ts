/** A size in a file's name: -1200, _640x480, @2x, -scaled. */
const SIZE = /(?:[-_@](?:\d{1,4}x\d{0,4}|\d{2,4}(?:px|w)?|scaled|large|medium|small|thumb(?:nail)?))+$/i
/** Characters; a longer path is compared whole, since each of its hyphens may begin a size. */
const LONGEST_NAME = 300
/** File names shorter than this (`1`, `a`) tell nothing apart; the whole path is compared. */
const TELLING = 4

/**
 * The picture, with its caption, that a page opens its article with. Newspapers put it between the
 * title and the text, outside of what holds the text, so that it is easily left behind.
 *
 * @param leadImage what the page names as its picture; the same one in another size counts
 * @returns a copy, or null where the page does not show that picture
 */
export function copyLeadFigure(document: Document, leadImage: string | null): Element | null {
  if (leadImage === null) return null
  const wanted = pictureName(leadImage)
  const image = [...document.images].find(({ src }) => pictureName(src) === wanted)
  if (!image) return null
  const figure = image.closest('figure')
  if (figure?.querySelectorAll('img').length === 1) return figure.cloneNode(true) as Element
  const frame = document.createElement('figure')
  frame.append(image.cloneNode())
  return frame
}

/** Puts the lead figure at the head of the article, unless the article shows that picture already. */
export function restoreLeadFigure(root: Element, figure: Element | null): void {
  const source = figure?.querySelector('img')?.src
  if (!figure || !source) return
  const wanted = pictureName(source)
  const shown = [...root.querySelectorAll('img')].some(({ src }) => pictureName(src) === wanted)
  if (!shown) root.prepend(root.ownerDocument.importNode(figure, true))
}

/** What the addresses of one picture in several sizes and formats have in common. */
function pictureName(address: string): string {
  if (!URL.canParse(address)) return address
  const { pathname } = new URL(address)
  if (pathname.length > LONGEST_NAME) return pathname
  const file = pathname.slice(pathname.lastIndexOf('/') + 1).replace(/\.\w{3,4}$/, '')
  const name = file.replace(SIZE, '')
  return name.length >= TELLING ? name : pathname
}
