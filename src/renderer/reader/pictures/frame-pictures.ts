import { iconButton } from '../icon-button.ts'

/** What the button of a picture says. */
export interface PictureWords {
  enlarge: string
  enlargeNamed: (alt: string) => string
}

/** CSS px: pictures that are no larger are signs, whatever they show. */
const SIGN = { side: 64, height: 40 }

/**
 * Gives each picture a button that lies over it, and lets signs in a line of text stand in that line. The picture
 * itself stays as it is; where it is a link, the button leaves the link free.
 *
 * @param images of the article, with their sizes as attributes
 */
export function framePictures(images: Iterable<HTMLImageElement>, words: PictureWords): void {
  for (const image of images) {
    if (isSign(image)) {
      image.classList.toggle('inline-sign', standsInText(image))
      continue
    }
    const framed = linkAround(image) ?? image
    const frame = document.createElement('span')
    frame.className = 'picture'
    framed.replaceWith(frame)
    const label = image.alt === '' ? words.enlarge : words.enlargeNamed(image.alt)
    const button = iconButton('maximize', label)
    button.classList.add('picture-enlarge')
    button.classList.toggle('picture-enlarge-beside-link', framed !== image)
    frame.append(framed, button)
  }
}

/** Where a picture cannot be drawn, there is nothing to enlarge. */
export function takeFrameAway(image: HTMLImageElement): void {
  image.closest('.picture')?.querySelector('.picture-enlarge')?.remove()
}

function isSign(image: HTMLImageElement): boolean {
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))]
  return height <= SIGN.height || Math.max(width, height) <= SIGN.side
}

function standsInText(image: HTMLImageElement): boolean {
  return (image.closest('p, li, td, th, dd, dt, h2, h3, h4, h5, h6')?.textContent ?? '').trim() !== ''
}

/** The link that holds nothing but the picture. */
function linkAround(image: HTMLImageElement): HTMLAnchorElement | null {
  const link = image.closest('a')
  return link !== null && (link.textContent ?? '').trim() === '' ? link : null
}
