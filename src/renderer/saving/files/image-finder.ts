import { embeddedImageAddress } from '../../../shared/file-address.ts'
import { type ImageFacts, readImageFacts } from '../../../shared/image-facts.ts'
import { MAX_FILE_BYTES, MAX_IMAGE_BYTES } from '../../../shared/page-limits.ts'
import { sha256 } from '../../../shared/sha256.ts'
import type { HeldImage } from '../fetch-images.ts'
import { besidePath, partAt } from './beside-path.ts'
import { readDataImage } from './data-address.ts'
import type { PageParts, Part } from './page-parts.ts'
import { percentDecoded } from './percent-decoded.ts'
import { webAddress } from './web-address.ts'

/** Of all images of one page, unpacked: a small zip can hold gigabytes. Twice what the largest file holds as it is. */
const MOST_BYTES = 2 * MAX_FILE_BYTES

export interface FoundImage {
  address: string
  image: HeldImage
}

/** Looks for the images that came with one page, each once, up to a number of bytes for all. */
export class ImageFinder {
  readonly #base: string
  readonly #parts: PageParts
  readonly #known = new Map<string, FoundImage | null>()
  #bytesLeft: number

  /** @param base the address that the page's own are relative to. @param mostBytes of all images together, unpacked */
  constructor(base: string, parts: PageParts, mostBytes = MOST_BYTES) {
    this.#base = base
    this.#parts = parts
    this.#bytesLeft = mostBytes
  }

  /** @returns null where nothing came with the page at this source, no image that can be shown, or too much before it */
  async find(source: string): Promise<FoundImage | null> {
    const known = this.#known.get(source)
    if (known !== undefined) return known
    const found = await this.#read(source)
    this.#known.set(source, found)
    return found
  }

  async #read(source: string): Promise<FoundImage | null> {
    const beside = besidePart(source, this.#parts)
    // Before it is unpacked.
    if (beside && !this.#fits(beside.size)) return null
    const bytes = beside ? await beside.bytes() : this.#embedded(source)
    if (!bytes || !this.#fits(bytes.byteLength)) return null
    this.#bytesLeft -= bytes.byteLength
    const facts = factsOf(bytes)
    if (!facts) return null
    // Where it was on the web a file beside the page does not say.
    const own = beside ? null : webAddress(source, this.#base)
    return { address: own ?? embeddedImageAddress(await sha256(bytes)), image: { bytes, ...facts } }
  }

  #fits(bytes: number): boolean {
    return bytes <= Math.min(MAX_IMAGE_BYTES, this.#bytesLeft)
  }

  #embedded(source: string): Uint8Array<ArrayBuffer> | null | undefined {
    if (/^data:/i.test(source)) return readDataImage(source)
    if (/^cid:/i.test(source)) return this.#parts.byId.get(percentDecoded(source.slice(4)))
    return this.#parts.byLocation.get(webAddress(source, this.#base) ?? '')
  }
}

/** The file beside a page that a source means; undefined where there is none. */
export function besidePart(source: string, { byPath }: PageParts): Part | undefined {
  const path = byPath.size > 0 ? besidePath(source) : null
  return path === null ? undefined : partAt(byPath, path)
}

function factsOf(bytes: Uint8Array): ImageFacts | null {
  try {
    return readImageFacts(bytes, '')
  } catch {
    // Of a format no browser shows, or cut off: missing, as it would be on the web.
    return null
  }
}
