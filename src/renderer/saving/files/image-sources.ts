import { parseSrcset } from 'srcset'
import { attributeOf, closest, elementsOf, ownText, type PageElement, type PageTree } from '../page-tree.ts'

/** SingleFile keeps a picture that a page shows twice in a variable of its style sheet. */
const STYLE_IMAGE = /--(sf-img-\d+)\s*:\s*url\(\s*["']?(data:[^"')]+)/g
const STYLE_USE = /var\(--(sf-img-\d+)\)/

/** Where an image may be. */
export interface ImageSources {
  /** Best first: what SingleFile put aside, what is shown, what could have been. */
  all: string[]
  /** What SingleFile put aside; what the element shows is only its frame then. */
  aside: string | undefined
}

/** @param inStyles as `styleImages` gives them */
export function sourcesOf(image: PageElement, inStyles: ReadonlyMap<string, string>): ImageSources {
  const aside = inStyles.get(STYLE_USE.exec(attributeOf(image, 'style') ?? '')?.[1] ?? '')
  const own = attributeOf(image, 'src')?.trim()
  const alternatives = [image, ...pictureSources(image)].flatMap((element) =>
    candidates(attributeOf(element, 'srcset')),
  )
  const all = [aside, own, ...alternatives].filter((source) => source !== undefined && source !== '')
  return { all: all as string[], aside }
}

/** The images in a page's style sheets, by the name that SingleFile gave them. */
export function styleImages(tree: PageTree): Map<string, string> {
  const found = new Map<string, string>()
  for (const style of elementsOf(tree, 'style'))
    for (const [, name = '', source = ''] of ownText(style).matchAll(STYLE_IMAGE)) found.set(name, source)
  return found
}

/** The other sources of an image's `picture`. */
export function pictureSources(image: PageElement): PageElement[] {
  const picture = closest(image, 'picture')
  return picture ? elementsOf(picture, 'source') : []
}

/** A srcset's images, widest first. */
function candidates(srcset: string | null): string[] {
  if (!srcset) return []
  // The parser takes a comma inside a data: address for the end of a candidate.
  if (/^\s*data:/i.test(srcset)) return [srcset.trim().split(/\s/, 1)[0] ?? '']
  return parseSrcset(srcset)
    .sort((a, b) => (b.width ?? b.density ?? 1) - (a.width ?? a.density ?? 1))
    .map(({ url }) => url)
}
