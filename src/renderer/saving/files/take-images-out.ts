import { parseSrcset } from 'srcset'
import { embeddedImageAddress } from '../../../shared/file-address.ts'
import { type ImageFacts, readImageFacts } from '../../../shared/image-facts.ts'
import { MAX_IMAGE_BYTES } from '../../../shared/page-limits.ts'
import { sha256 } from '../../../shared/sha256.ts'
import type { HeldImage } from '../fetch-images.ts'
import {
  attributeOf,
  closest,
  elementsOf,
  ownText,
  type PageElement,
  type PageTree,
  removeElement,
  setAttribute,
} from '../page-tree.ts'
import { besidePath, isInPartsFolder, partAt } from './beside-path.ts'
import { readDataImage } from './data-address.ts'
import type { PageParts, Part } from './page-parts.ts'

/** Images of one file that are looked at; picture stories have a few hundred. */
const MOST_IMAGES = 2_000
/** A lazy page's stand-in for a picture that is elsewhere is smaller. CSS px */
const SMALLEST_PICTURE = 64
const LAZY = /^data-(?:lazy-)?(?:src|srcset|original)$/
/** SingleFile keeps a picture that a page shows twice in a variable of its style sheet. */
const STYLE_IMAGE = /--(sf-img-\d+)\s*:\s*url\(\s*["']?(data:[^"')]+)/g
const STYLE_USE = /var\(--(sf-img-\d+)\)/
/** What else holds whole files in its attributes. */
const HOLDERS = new Set(['src', 'srcset', 'href', 'poster', 'style', 'data'])

/**
 * Takes the images that came with a page out of its tree and puts addresses in their place, since the extractor
 * knows images by their addresses. Style sheets go too: they hold fonts, and the extractor reads none.
 *
 * @param tree changed in place
 * @param source.url the page's
 * @returns the images, by the address that stands for each; what is no image that can be shown is not among them
 */
export async function takeImagesOut(
  tree: PageTree,
  { url, parts }: { url: string; parts: PageParts },
): Promise<Map<string, HeldImage>> {
  const held = new Map<string, HeldImage>()
  const inStyles = styleImages(tree)
  const base = baseOf(tree, url)
  const known = new Map<string, Promise<Found | null>>()
  const find = (source: string) => {
    const found = known.get(source) ?? findImage(source, base, parts)
    known.set(source, found)
    return found
  }
  for (const image of elementsOf(tree, 'img').slice(0, MOST_IMAGES)) {
    for (const source of sourcesOf(image, inStyles)) {
      const found = await find(source)
      if (!found || isStandIn(image, found.image)) continue
      held.set(found.address, found.image)
      show(image, found.address)
      break
    }
    await hideLost(image, parts)
  }
  removeFiles(tree)
  return held
}

interface Found {
  address: string
  image: HeldImage
}

async function findImage(source: string, base: string, parts: PageParts): Promise<Found | null> {
  const beside = besidePart(source, parts)
  const bytes = beside ? await beside.bytes() : await findBytes(source, base, parts)
  if (!bytes || bytes.byteLength > MAX_IMAGE_BYTES) return null
  const facts = factsOf(bytes)
  if (!facts) return null
  // Where it was on the web a file beside the page does not say.
  const own = beside ? null : absolute(source, base)
  return { address: own ?? embeddedImageAddress(await sha256(bytes)), image: { bytes, ...facts } }
}

function besidePart(source: string, { byPath }: PageParts): Part | undefined {
  const path = byPath.size > 0 ? besidePath(source) : null
  return path === null ? undefined : partAt(byPath, path)
}

function findBytes(
  source: string,
  base: string,
  parts: PageParts,
): Uint8Array<ArrayBuffer> | null | undefined {
  if (/^data:/i.test(source)) return readDataImage(source)
  if (/^cid:/i.test(source)) return parts.byId.get(decoded(source.slice(4)))
  return parts.byLocation.get(absolute(source, base) ?? '')
}

/** Gives an image that its page's folder should have, and has not, an address at which nobody is asked for it. */
async function hideLost(image: PageElement, { byPath }: PageParts): Promise<void> {
  const path = besidePath(attributeOf(image, 'src')?.trim() ?? '')
  if (path === null || !isInPartsFolder(byPath, path)) return
  setAttribute(image, 'src', embeddedImageAddress(await sha256(new TextEncoder().encode(path))))
}

function factsOf(bytes: Uint8Array): ImageFacts | null {
  try {
    return readImageFacts(bytes, '')
  } catch {
    // Of a format no browser shows, or cut off: missing, as it would be on the web.
    return null
  }
}

/** Where an image may be, best first: what SingleFile put aside, what is shown, what could have been. */
function sourcesOf(image: PageElement, inStyles: ReadonlyMap<string, string>): string[] {
  const aside = inStyles.get(STYLE_USE.exec(attributeOf(image, 'style') ?? '')?.[1] ?? '')
  const own = attributeOf(image, 'src')?.trim()
  const alternatives = [image, ...pictureSources(image)].flatMap((element) =>
    candidates(attributeOf(element, 'srcset')),
  )
  return [aside, own, ...alternatives].filter((source) => source !== undefined && source !== '') as string[]
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

function pictureSources(image: PageElement): PageElement[] {
  const picture = closest(image, 'picture')
  return picture ? elementsOf(picture, 'source') : []
}

function styleImages(tree: PageTree): Map<string, string> {
  const found = new Map<string, string>()
  for (const style of elementsOf(tree, 'style'))
    for (const [, name = '', source = ''] of ownText(style).matchAll(STYLE_IMAGE)) found.set(name, source)
  return found
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

/** @returns null for what is not on the web */
function absolute(source: string, base: string): string | null {
  if (!URL.canParse(source, base)) return null
  const url = new URL(source, base)
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (thrown) {
    // A percent sign that encodes nothing stands for itself.
    if (thrown instanceof URIError) return text
    throw thrown
  }
}
