import { z } from 'zod'
import { RectoError } from '../../../shared/errors/recto-error.ts'
import { MAX_FILE_BYTES, MAX_IMAGE_BYTES, MAX_PAGE_BYTES } from '../../../shared/page-limits.ts'
import { openZip, type ZipIn } from '../../backup/reading/zip-in.ts'
import { NO_PARTS, type PageParts } from './page-parts.ts'

/** SingleFile marks the page that unpacks itself. */
const MARK = /<html[^>]*\sdata-sfz\b/i
/** After a byte order mark, read a byte a character. */
const HTML = /^(?:\u00ef\u00bb\u00bf)?\s*</
/** A zip's directory ends with this (APPNOTE 4.3.16), before a remark of at most 64 kB and what follows the zip. */
const DIRECTORY_END = 'PK\u0005\u0006'
const SEARCHED_BYTES = 128 * 1024
const PAGE = /(?:^|\/)index\.html$/

const manifestSchema = z.object({ originalUrl: z.url({ protocol: /^https?$/ }) })

export interface ZippedPage {
  page: Uint8Array<ArrayBuffer>
  /** The page's own address; null where the zip names none. */
  location: string | null
  parts: PageParts
}

/**
 * Reads a page that SingleFile has written as a zip that unpacks itself: HTML that a browser shows, with a zip inside.
 * Images are unpacked when they are asked for.
 *
 * @param start the file's first characters
 * @returns null for a file that is no such page
 * @throws RectoError `file/self-extracting` where it says that it is one, and cannot be read; `file/too-large`
 */
export async function readZippedPage(file: Blob, start: string, name: string): Promise<ZippedPage | null> {
  const isMarked = MARK.test(start)
  if (!isMarked && !(HTML.test(start) && (await hasDirectory(file)))) return null
  try {
    const zip = await openZip(file, new AbortController().signal, { isEmbedded: true })
    const index = [...zip.names].filter((each) => PAGE.test(each)).sort((a, b) => a.length - b.length)[0]
    if (index !== undefined) return await readZip(zip, index)
  } catch (thrown) {
    if (!(thrown instanceof RectoError)) throw thrown
    if (thrown.failure.code === 'backup/too-large')
      throw new RectoError('file/too-large', { file: name, megabytes: MAX_FILE_BYTES / 1_000_000 })
    // Without the mark it may as well be a page that only ends like a zip.
    if (isMarked) throw new RectoError('file/self-extracting', { file: name }, { cause: thrown })
    return null
  }
  if (isMarked) throw new RectoError('file/self-extracting', { file: name })
  return null
}

async function hasDirectory(file: Blob): Promise<boolean> {
  const end = await file.slice(-SEARCHED_BYTES).bytes()
  return new TextDecoder('latin1').decode(end).includes(DIRECTORY_END)
}

async function readZip(zip: ZipIn, index: string): Promise<ZippedPage> {
  const folder = index.slice(0, index.lastIndexOf('/') + 1)
  const inFolder = [...zip.names].filter((name) => name.startsWith(folder) && name !== index)
  const byPath = new Map(
    inFolder.map((name) => [
      name.slice(folder.length).normalize('NFC'),
      { size: zip.sizeOf(name), bytes: () => readImage(zip, name) },
    ]),
  )
  const page = await zip.bytes(index, MAX_PAGE_BYTES)
  return { page, location: await readLocation(zip, `${folder}manifest.json`), parts: { ...NO_PARTS, byPath } }
}

/** An image that cannot be unpacked is missing, as one is that cannot be read. */
async function readImage(zip: ZipIn, name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await zip.bytes(name, MAX_IMAGE_BYTES)
  } catch (thrown) {
    if (thrown instanceof RectoError) return new Uint8Array()
    throw thrown
  }
}

async function readLocation(zip: ZipIn, name: string): Promise<string | null> {
  if (!zip.names.has(name)) return null
  const text = new TextDecoder().decode(await zip.bytes(name, MAX_PAGE_BYTES))
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data?.originalUrl ?? null
  } catch (thrown) {
    // The page names its address too, as a rule.
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}
