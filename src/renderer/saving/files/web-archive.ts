import PostalMime from 'postal-mime'
import { RectoError } from '../../../shared/errors/recto-error.ts'
import { NO_PARTS, type PageParts } from './page-parts.ts'
import { webAddress } from './web-address.ts'

/** Parts of one archive, and how deep they may lie in one another. Browsers write a few hundred, one deep. */
const MOST_PARTS = 2_000
const DEEPEST = 4
/** A part's header lines. Bytes */
const LONGEST_HEADER = 64_000

/** What a clean article can show; style sheets and fonts are the rest. A picture may be called anything binary. */
const USED = /^\s*(?:image\/|text\/html|application\/(?:xhtml\+xml|octet-stream))/i

export interface WebArchive extends PageLocation {
  /** The page's bytes, and what its part says of their encoding. */
  page: Uint8Array<ArrayBuffer>
  charset: string | null
  parts: PageParts
}

interface PageLocation {
  /** The page's own address; null where the archive names none of the web. */
  location: string | null
}

interface Part {
  headers: ReadonlyMap<string, string>
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * Reads a web archive (MHTML, RFC 2557): the page, and what it shows by address and by Content-ID. The parts are parted
 * here, since a mail parser forgets where each was; what each is (transfer encoding, header fields) the parser knows.
 *
 * @throws RectoError `file/not-a-page` where there is no page in it; `page/too-complex` where it has too many parts
 */
export async function readWebArchive(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<WebArchive> {
  const parts: Part[] = []
  const root = await readHeaders(bytes)
  await collect(bytes, parts, 0)
  const start = contentId(parameter(root.get('content-type'), 'start'))
  const pages = parts.filter(({ headers }) =>
    /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? ''),
  )
  const page =
    pages.find(({ headers }) => start !== null && contentId(headers.get('content-id')) === start) ?? pages[0]
  if (!page) throw new RectoError('file/not-a-page', { file: name })

  const byLocation = new Map<string, Uint8Array<ArrayBuffer>>()
  const byId = new Map<string, Uint8Array<ArrayBuffer>>()
  const location =
    located(root.get('snapshot-content-location')) ?? located(page.headers.get('content-location'))
  for (const { headers, bytes: content } of parts) {
    const at = located(headers.get('content-location'), location ?? undefined)
    const id = contentId(headers.get('content-id'))
    if (at !== null && !byLocation.has(at)) byLocation.set(at, content)
    if (id !== null && !byId.has(id)) byId.set(id, content)
  }
  const charset = parameter(page.headers.get('content-type'), 'charset')
  return { page: page.bytes, charset, location, parts: { ...NO_PARTS, byLocation, byId } }
}

/** Adds an entity's parts, or the entity itself where it is no multipart. */
async function collect(entity: Uint8Array<ArrayBuffer>, parts: Part[], depth: number): Promise<void> {
  const headers = await readHeaders(entity)
  const type = headers.get('content-type') ?? ''
  const boundary = /^\s*multipart\//i.test(type) ? parameter(type, 'boundary') : null
  if (boundary !== null && depth < DEEPEST) {
    const entities = split(entity, boundary)
    if (parts.length + entities.length > MOST_PARTS) throw new RectoError('page/too-complex')
    for (const part of entities) await collect(part, parts, depth + 1)
    return
  }
  if (USED.test(type)) parts.push({ headers, bytes: await readContent(entity) })
}

function escaped(text: string): string {
  return text.replace(/[^\w]/g, '\\$&')
}

/** The entities between an entity's boundary lines (RFC 2046, 5.1). */
function split(entity: Uint8Array<ArrayBuffer>, boundary: string): Uint8Array<ArrayBuffer>[] {
  // One character a byte, so that positions agree.
  const text = new TextDecoder('latin1').decode(entity)
  const line = new RegExp(`(?:^|\\r?\\n)--${escaped(boundary)}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g')
  const entities: Uint8Array<ArrayBuffer>[] = []
  let from = -1
  for (const match of text.matchAll(line)) {
    if (from !== -1) entities.push(entity.subarray(from, match.index))
    from = match.index + match[0].length + (text.startsWith('\r\n', match.index + match[0].length) ? 2 : 1)
    if (match[1] !== undefined || entities.length > MOST_PARTS) return entities
  }
  // Without its last line an archive was cut off: what there is of its last part is still shown.
  if (from !== -1 && from < entity.byteLength) entities.push(entity.subarray(from))
  return entities
}

async function readHeaders(entity: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const start = entity.subarray(0, LONGEST_HEADER)
  const end = /\r?\n\r?\n/.exec(new TextDecoder('latin1').decode(start))?.index ?? start.byteLength
  const { headers } = await PostalMime.parse(start.subarray(0, end))
  return new Map(headers.toReversed().map(({ key, value }) => [key, value]))
}

/** A part's bytes as they were before they were made fit for mail. As an attachment the parser leaves them alone. */
async function readContent(entity: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const asAttachment = new Blob(['Content-Disposition: attachment\r\n', entity])
  const { attachments } = await PostalMime.parse(asAttachment, {
    maxNestingDepth: DEEPEST,
    forceRfc822Attachments: true,
  })
  const content = attachments[0]?.content
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array()
}

/** A parameter of a header field (RFC 2045, 5.1). */
function parameter(field: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field ?? '')
  return match?.[1] ?? match?.[2] ?? null
}

function contentId(field: string | null | undefined): string | null {
  return field?.trim().replace(/^<(.*)>$/, '$1') || null
}

/** The address that a header field names. */
function located(field: string | undefined, base?: string): string | null {
  return webAddress(field?.trim() ?? '', base)
}
