import { embeddedImageAddress } from '../../../shared/file-address.ts'
import type { ImageFacts } from '../../../shared/image-facts.ts'
import { MAX_PAGE_IMAGES } from '../../../shared/page-limits.ts'
import { sha256 } from '../../../shared/sha256.ts'
import type { HeldImage } from '../fetch-images.ts'
import {
  attributeOf,
  elementsOf,
  type PageElement,
  type PageTree,
  removeElement,
  setAttribute,
} from '../page-tree.ts'
import { besidePath, isInPartsFolder } from './beside-path.ts'
import { besidePart, ImageFinder } from './image-finder.ts'
import { type ImageSources, pictureSources, sourcesOf, styleImages } from './image-sources.ts'
import type { PageParts } from './page-parts.ts'
import { webAddress } from './web-address.ts'

/** A lazy page's stand-in for a picture that is elsewhere is smaller. CSS px */
const SMALLEST_PICTURE = 64
/** An embedded picture has more characters than this; what has fewer and cannot be read was only to fill a place. */
const LONGEST_FILLER = 200
const LAZY = /^data-(?:lazy-)?(?:src|srcset|original)$/
/** What else holds whole files in its attributes. */
const HOLDERS = new Set(['src', 'srcset', 'href', 'poster', 'style', 'data'])

export interface TakenImages {
  /** By the address that stands for each; what is no image that can be shown is not among them. */
  held: Map<string, HeldImage>
  /**
   * Addresses at which the same page names images where it comes without the files beside it, with the addresses that
   * stand for them here.
   */
  otherwise: Map<string, string>
}

/**
 * Takes the images that came with a page out of its tree and puts addresses in their place, since the extractor
 * knows images by their addresses. One that came with the page and cannot be had of it gets an address at which nobody
 * is asked for it, so that it counts as missing. Style sheets go too: they hold fonts, and the extractor reads none.
 *
 * @param tree changed in place
 * @param source.url the page's
 * @param source.mostBytes of all images together, unpacked
 */
export async function takeImagesOut(
  tree: PageTree,
  { url, parts, mostBytes }: { url: string; parts: PageParts; mostBytes?: number },
): Promise<TakenImages> {
  const held = new Map<string, HeldImage>()
  const otherwise = new Map<string, string>()
  const inStyles = styleImages(tree)
  const base = baseOf(tree, url)
  const finder = new ImageFinder(base, parts, mostBytes)
  for (const [index, image] of elementsOf(tree, 'img').entries()) {
    const sources = sourcesOf(image, inStyles)
    const own = attributeOf(image, 'src')?.trim() ?? ''
    const end = index < MAX_PAGE_IMAGES ? await takeOut(image, sources, finder, held) : 'lost'
    const lost = lostPath(image, parts) ?? (end === 'lost' ? lostSource(image, sources) : null)
    if (end === 'taken')
      for (const address of await addressesWithoutParts(own, base))
        otherwise.set(address, attributeOf(image, 'src') ?? '')
    else if (lost !== null) setAttribute(image, 'src', await addressOfLost(lost))
  }
  removeFiles(tree)
  return { held, otherwise }
}

/** Where a page names an image that lies beside it when that does not come with it, or its folder comes without it. */
async function addressesWithoutParts(source: string, base: string): Promise<string[]> {
  const path = besidePath(source)
  const asked = webAddress(source, base)
  return path === null || asked === null ? [] : [asked, await addressOfLost(path)]
}

/** @returns `stand-in` where what was found only fills the place of a picture that is elsewhere */
async function takeOut(
  image: PageElement,
  { all, aside }: ImageSources,
  finder: ImageFinder,
  held: Map<string, HeldImage>,
): Promise<'taken' | 'stand-in' | 'lost'> {
  let end: 'stand-in' | 'lost' = 'lost'
  for (const source of all) {
    const found = await finder.find(source)
    if (!found && source === aside) return 'lost'
    if (!found) continue
    if (isStandIn(image, found.image)) {
      end = 'stand-in'
      continue
    }
    held.set(found.address, found.image)
    show(image, found.address)
    return 'taken'
  }
  return end
}

/** The path of an image that its page's folder should have; null where it has none. */
function lostPath(image: PageElement, parts: PageParts): string | null {
  const own = attributeOf(image, 'src')?.trim() ?? ''
  const path = besidePath(own)
  return path !== null && (besidePart(own, parts) || isInPartsFolder(parts.byPath, path)) ? path : null
}

/** The source of an image that was embedded and cannot be read; null where it may be had from the web. */
function lostSource(image: PageElement, { all, aside }: ImageSources): string | null {
  if (aside !== undefined) return aside
  if (all.some((source) => !isEmbedded(source)) || image.attrs.some(({ name }) => LAZY.test(name)))
    return null
  return all.find((source) => /^cid:/i.test(source) || source.length > LONGEST_FILLER) ?? null
}

async function addressOfLost(source: string): Promise<string> {
  return embeddedImageAddress(await sha256(new TextEncoder().encode(source)))
}

function isEmbedded(source: string): boolean {
  return /^(?:data|cid):/i.test(source)
}

/** A dot, or the blurred miniature of a picture that its page would have loaded later. */
function isStandIn(image: PageElement, { width, height }: ImageFacts): boolean {
  if (Math.min(width, height) <= 2) return true
  return Math.max(width, height) < SMALLEST_PICTURE && image.attrs.some(({ name }) => LAZY.test(name))
}

/** Leaves nothing that would lead the extractor to another version. */
function show(image: PageElement, address: string): void {
  for (const source of pictureSources(image)) removeElement(source)
  image.attrs = image.attrs.filter(({ name }) => !/^(?:srcset|style|data-.*)$/.test(name))
  setAttribute(image, 'src', address)
}

function removeFiles(tree: PageTree): void {
  for (const style of elementsOf(tree, 'style')) removeElement(style)
  for (const element of elementsOf(tree))
    element.attrs = element.attrs.filter(({ name, value }) => !(HOLDERS.has(name) && value.includes('data:')))
}

function baseOf(tree: PageTree, url: string): string {
  const [base] = elementsOf(tree, 'base')
  const declared = (base && attributeOf(base, 'href')) ?? ''
  return URL.canParse(declared, url) ? new URL(declared, url).href : url
}
