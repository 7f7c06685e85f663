import { elementsOf, unwrap } from '../dom/reshape.ts'
import { chooseSource } from './choose-source.ts'

/** Where loaders keep what they will show later, best first. */
const LAZY_SRCSETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'srcset']
const LAZY_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-lazy',
  'data-url',
  'data-img-src',
  'data-image-src',
  'data-full-src',
  'data-hi-res-src',
  'data-delayed-url',
  'data-runner-src',
  'data-echo',
  'data-pin-media',
]
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#]|$)/i
const PLACEHOLDER_FILE =
  /(?:^|[/_-])(?:blank|spacer|pixel|transparent|placeholder|1x1|grey|loading|lazy|trans)\.(?:gif|png|svg|jpg)(?:[?#]|$)/i
const TRACKER =
  /(?:doubleclick\.net|google-analytics\.com|googletagmanager\.com|facebook\.com\/tr\b|scorecardresearch\.com|quantserve\.com|pixel\.wp\.com|\/b\.gif\b|xiti\.com|feedburner\.com\/~|feedsportal\.com|\/pixel\?|\/beacon\b)/i
const UNUSABLE_SOURCE = /(?:^|[\s(])(?:print|prefers-color-scheme:\s*dark)/i

/**
 * Gives every picture of a document the address of its best version in `src`, whether the page meant to
 * load it late, in several sizes, or from a `<noscript>` twin. Placeholders and tracking pixels go.
 */
export function resolveImages(document: Document): void {
  openNoscripts(document)
  for (const image of elementsOf(document, 'img, amp-img')) resolveImage(image)
  for (const picture of elementsOf(document, 'picture')) flattenPicture(picture)
}

function resolveImage(image: Element): void {
  const source = bestSource(image) ?? pictureSource(image)
  const address = source === null ? null : absolute(source, image.ownerDocument.baseURI)
  if (address === null || isPixel(image, address)) {
    image.remove()
    return
  }
  const kept = image.localName === 'img' ? image : image.ownerDocument.createElement('img')
  if (kept !== image) {
    kept.setAttribute('alt', image.getAttribute('alt') ?? '')
    image.replaceWith(kept)
  }
  kept.setAttribute('src', address)
  for (const name of ['srcset', 'sizes', 'loading', ...LAZY_SRCSETS, ...LAZY_SOURCES])
    kept.removeAttribute(name)
}

function bestSource(image: Element): string | null {
  for (const name of LAZY_SRCSETS) {
    const chosen = chooseSource(image.getAttribute(name) ?? '')
    if (chosen) return chosen
  }
  for (const name of LAZY_SOURCES) {
    const value = image.getAttribute(name)?.trim()
    if (value && isAddress(value)) return value
  }
  const src = image.getAttribute('src')?.trim()
  if (src && isAddress(src) && !PLACEHOLDER_FILE.test(src)) return src
  return lastResort(image)
}

/** Loaders that name the attribute themselves: any data attribute that looks like a picture's address. */
function lastResort(image: Element): string | null {
  for (const { name, value } of image.attributes) {
    if (!name.startsWith('data-') || value.length > 2_000) continue
    const address = value.trim()
    if (PICTURE_FILE.test(address) && !/[\s{}]/.test(address) && !address.startsWith('data:')) return address
  }
  return null
}

/** The best source of the `<picture>` around an image that has none of its own, or a smaller one. */
function pictureSource(image: Element): string | null {
  const picture = image.parentElement?.closest('picture')
  for (const source of picture?.querySelectorAll('source') ?? []) {
    if (UNUSABLE_SOURCE.test(source.getAttribute('media') ?? '')) continue
    for (const name of LAZY_SRCSETS) {
      const chosen = chooseSource(source.getAttribute(name) ?? '')
      if (chosen) return chosen
    }
  }
  return null
}

/** A `<picture>` whose sources are better than its image gives them to it, then goes. */
function flattenPicture(picture: Element): void {
  if (!picture.querySelector('img')) {
    const placeholder = picture.ownerDocument.createElement('img')
    picture.append(placeholder)
    resolveImage(placeholder)
  }
  for (const source of elementsOf(picture, 'source')) source.remove()
  unwrap(picture)
}

/** Shows what a page keeps for readers without scripts, where that is a picture. */
function openNoscripts(document: Document): void {
  for (const noscript of elementsOf(document, 'noscript')) {
    const image = noscript.querySelector('img')
    const text = (noscript.textContent ?? '').trim()
    if (!image || text !== '' || noscript.querySelectorAll('img').length > 1) continue
    const twin = neighbourImage(noscript)
    if (twin && bestSource(twin) === null) twin.remove()
    else if (twin) {
      // Both usable: the page meant them to be one picture.
      noscript.remove()
      continue
    }
    noscript.replaceWith(image)
  }
}

function neighbourImage(noscript: Element): Element | null {
  const previous = noscript.previousElementSibling
  if (!previous) return null
  return previous.localName === 'img'
    ? previous
    : previous.querySelectorAll('img').length === 1
      ? previous.querySelector('img')
      : null
}

function isAddress(value: string): boolean {
  return value !== '' && !/^(?:data|blob|about|javascript):/i.test(value) && !/[{}<>]/.test(value)
}

function isPixel(image: Element, address: string): boolean {
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  )
  return (width !== undefined && width <= 2) || (height !== undefined && height <= 2) || TRACKER.test(address)
}

function absolute(address: string, base: string): string | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
