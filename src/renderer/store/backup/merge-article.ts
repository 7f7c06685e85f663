import { articleWords, hashesOf, leadImageHash } from '../article-parts.ts'
import { MAX_OF_ARTICLE } from '../corrections.ts'
import type {
  AnnotationRow,
  ArticleRow,
  ContentRow,
  CorrectionRow,
  ImageReference,
  OriginalRow,
  VersionRow,
} from '../schema.ts'
import { sortKey } from '../sort-key.ts'
import type { WholeArticle } from './whole-article.ts'

/** What a backup's article is to the library. */
export type MergeKind =
  /** It is not there. */
  | 'new'
  /** It is there with this text, now or among its earlier ones. */
  | 'known'
  /** It is there with an older text, which becomes an earlier version. */
  | 'newer'
  /** It is there with a newer text; the backup's becomes an earlier version. */
  | 'older'

type Parts = Omit<WholeArticle, 'images'>

export interface MergedArticle extends Parts {
  kind: MergeKind
}

/**
 * Puts an article of a backup together with the same article in the library. Nothing of either is lost, nothing is
 * there twice, and merging the result with the same article again changes nothing.
 *
 * @param present null where the library has no such article
 * @param now ms since the epoch
 * @param newId makes an id of a version that nobody has
 */
export function mergeArticle(
  present: Parts | null,
  restored: Parts,
  { now, newId }: { now: number; newId: () => string },
): MergedArticle {
  if (!present) return { ...restored, kind: 'new' }
  const articleId = present.row.id
  const kind = kindOf(present, restored)
  const [current, other] = kind === 'newer' ? [restored, present] : [present, restored]
  const content = { ...current.content, articleId, ...filledImages(current.content, other.content) }
  const original = current.original ?? other.original
  const former: VersionRow[] = []
  const held = new Set([textKey(current), ...present.versions.map(versionKey)])
  const ids = new Set(present.versions.map(({ id }) => id))
  const keep = (version: VersionRow) => {
    if (held.has(versionKey(version))) return
    held.add(versionKey(version))
    const id = ids.has(version.id) ? newId() : version.id
    former.push({ ...version, id, articleId })
  }
  restored.versions.forEach(keep)
  if (kind === 'newer' || kind === 'older') keep(asVersion(other, newId(), now))
  // A file's text may name any address: with one of its texts the article has no way into private networks any more.
  const isOpen = original === present.original && kind !== 'newer' && former.length === 0
  return {
    kind,
    row: { ...mergedRow(present.row, restored.row), ...wordsFor(current.row, content) },
    content,
    original: original && { ...(isOpen ? original : closed(original)), articleId },
    versions: [...present.versions, ...former],
    annotations: mergedAnnotations(present, restored),
    corrections: mergedCorrections(present, restored),
  }
}

function closed({ onPrivateNetwork: _, ...original }: OriginalRow): OriginalRow {
  return original
}

function kindOf(present: Parts, restored: Parts): MergeKind {
  const text = textKey(restored)
  if (text === textKey(present) || present.versions.some((version) => versionKey(version) === text))
    return 'known'
  // Where none is newer the library's own stays: a person has seen it.
  return fetchedAt(restored) > fetchedAt(present) ? 'newer' : 'older'
}

function fetchedAt({ original, row }: Parts): number {
  return (original && Date.parse(original.fetchedAt)) || row.savedAt
}

/** What makes two texts the same to their reader. */
function textKey({ row, content }: Pick<Parts, 'row' | 'content'>): string {
  return JSON.stringify([row.title, content.contentHtml])
}

function versionKey({ article, content }: VersionRow): string {
  return JSON.stringify([article.title, content.contentHtml])
}

function asVersion({ row, content }: Parts, id: string, replacedAt: number): VersionRow {
  const { articleId, ...kept } = content
  const { imageHashes } = kept
  const article = articleWords(row)
  return { id, articleId, replacedBy: 'restoring', replacedAt, article, content: kept, imageHashes }
}

/** Images that one side could not fetch and the other has. */
function filledImages(content: ContentRow, other: ContentRow): Pick<ContentRow, 'images' | 'imageHashes'> {
  const found = new Map(other.images.map(({ address, hash }) => [address, hash]))
  const images: ImageReference[] = content.images.map(({ address, hash }) => ({
    address,
    hash: hash ?? found.get(address) ?? null,
  }))
  return { images, imageHashes: hashesOf(images) }
}

function wordsFor(row: ArticleRow, { leadImage, images }: ContentRow): Partial<ArticleRow> {
  return {
    ...articleWords(row),
    titleKey: sortKey(row.title),
    leadImageHash: leadImageHash(leadImage, images),
    missingImages: images.filter(({ hash }) => hash === null).length,
  }
}

/** What a person has done to the article, on either side. Where it lies now (the archive) is the library's to say. */
function mergedRow(present: ArticleRow, restored: ArticleRow): ArticleRow {
  const { place } = (restored.openedAt ?? 0) > (present.openedAt ?? 0) ? restored : present
  return {
    ...present,
    ...(place === undefined ? {} : { place }),
    addressKeys: united(present.addressKeys, restored.addressKeys),
    canonicalKey: present.canonicalKey ?? restored.canonicalKey,
    tagKeys: united(present.tagKeys, restored.tagKeys),
    collectionIds: united(present.collectionIds, restored.collectionIds),
    savedAt: Math.min(present.savedAt, restored.savedAt),
    progress: Math.max(present.progress, restored.progress),
    openedAt: latest(present.openedAt, restored.openedAt),
    readAt: present.readAt ?? restored.readAt,
    favouriteAt: present.favouriteAt ?? restored.favouriteAt,
    // Whoever restores a backup wants back what it has.
    deletedAt: restored.deletedAt === null ? null : present.deletedAt,
  }
}

function united(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])]
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

/** By id; those of the library as they are. */
function mergedCorrections(present: Parts, restored: Parts): CorrectionRow[] {
  const known = new Set(present.corrections.map(({ id }) => id))
  const lacked = restored.corrections.filter(({ id }) => !known.has(id))
  const added = lacked.map((row) => ({ ...row, articleId: present.row.id }))
  return [...present.corrections, ...added].slice(0, Math.max(MAX_OF_ARTICLE, present.corrections.length))
}

/** By id; of two forms of one annotation the one that was modified later. */
function mergedAnnotations(present: Parts, restored: Parts): AnnotationRow[] {
  const merged = new Map(present.annotations.map((row) => [row.id, row]))
  for (const row of restored.annotations) {
    const known = merged.get(row.id)
    if (!known || changedAt(row) > changedAt(known)) merged.set(row.id, { ...row, articleId: present.row.id })
  }
  return [...merged.values()]
}

/** ISO 8601 in UTC, as the data model has it, so that text compares as time. */
function changedAt({ annotation }: AnnotationRow): string {
  const time = annotation.modified ?? annotation.created
  return typeof time === 'string' ? time : ''
}
