import { decodeHtml } from '../../../shared/decode-html.ts'
import { RectoError } from '../../../shared/errors/recto-error.ts'
import { MAX_FILE_BYTES, MAX_PAGE_BYTES } from '../../../shared/page-limits.ts'
import type { HeldImage } from '../fetch-images.ts'
import { pageHtml, parsePage } from '../page-tree.ts'
import { byPath } from './beside-path.ts'
import type { FilePart } from './file-part.ts'
import { findPageAddress } from './page-address.ts'
import { NO_PARTS } from './page-parts.ts'
import { takeImagesOut } from './take-images-out.ts'
import { readWebArchive } from './web-archive.ts'
import { readZippedPage } from './zipped-page.ts'

/** A page out of a file, as it could have come from its server. */
export interface PageFromFile {
  /** Its images have addresses, as on the web, and nothing else of the file's own is left in it. */
  html: string
  url: string
  /** Those that came in the file and that the page shows, by address. */
  images: Map<string, HeldImage>
}

/** Above this share of characters that no text has, a file is something else. */
const LARGEST_CONTROL_SHARE = 0.05
const SNIFFED_BYTES = 1024
/** RFC 2557: a web archive begins as a mail does. */
const ARCHIVE_NAME = /\.m(?:ht|html)$/i
const ARCHIVE_START = /^(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location|X-[\w-]+):/i

/**
 * Reads a page that a browser, SingleFile or Recto has written: HTML with its images in data: addresses, or a web
 * archive (MHTML), or a zip that unpacks itself.
 *
 * @param source.address the page's address where it names none itself
 * @param source.parts images that lay beside it
 * @throws RectoError `file/*`, `page/too-complex`
 */
export async function readPageFile(
  file: Blob,
  { name, address, parts: beside = [] }: { name: string; address: string; parts?: readonly FilePart[] },
): Promise<PageFromFile> {
  const megabytes = (bytes: number) => ({ file: name, megabytes: Math.round(bytes / 1_000_000) })
  if (file.size > MAX_FILE_BYTES) throw new RectoError('file/too-large', megabytes(MAX_FILE_BYTES))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES))
  const isArchive = ARCHIVE_NAME.test(name) || ARCHIVE_START.test(start)
  const zipped = isArchive ? null : await readZippedPage(file, start, name)
  if (bytes.byteLength === 0 || (!zipped && isBinary(start)))
    throw new RectoError('file/not-a-page', { file: name })
  const { page, charset, location, parts } = isArchive
    ? await readWebArchive(bytes, name)
    : zipped
      ? { ...zipped, charset: null }
      : { page: bytes, charset: null, location: null, parts: { ...NO_PARTS, byPath: byPath(beside) } }
  const { html: text } = decodeHtml(page, charset)
  const tree = parsePage(text)
  const url = location ?? findPageAddress(tree, text) ?? address
  const images = await takeImagesOut(tree, { url, parts })
  const html = pageHtml(tree)
  // As it will be sent: a letter may be four bytes.
  if (new Blob([html]).size > MAX_PAGE_BYTES)
    throw new RectoError('file/too-large', megabytes(MAX_PAGE_BYTES))
  return { html, url, images }
}

function isBinary(start: string): boolean {
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = start.match(/[\u0000-\u0008\u000b\u0010-\u001a\u001c-\u001f]/g) ?? []
  return controls.length > start.length * LARGEST_CONTROL_SHARE
}
