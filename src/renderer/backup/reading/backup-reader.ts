import type { z } from 'zod'
import { RectoError } from '../../../shared/errors/recto-error.ts'
import type { WholeArticle } from '../../store/backup/whole-article.ts'
import { imageRow } from '../../store/images.ts'
import type { ImageRow } from '../../store/schema.ts'
import {
  ANNOTATIONS_FILE,
  annotationsFileSchema,
  CONTENT_FILE,
  contentFileSchema,
  VERSIONS_FILE,
  versionsFileSchema,
} from '../format/article-files.ts'
import {
  type ArticleEntry,
  BACKUP_VERSION,
  type ImageEntry,
  type LibraryFile,
  libraryFileSchema,
  libraryHeadSchema,
} from '../format/library-file.ts'
import { ARTICLES_FOLDER, IMAGES_FOLDER, LIBRARY_FILE } from '../format/names.ts'
import { articleFromFiles } from './from-files.ts'
import { MAX_BINARY_BYTES, MAX_LIBRARY_BYTES, MAX_TEXT_BYTES, MAX_VERSIONS_BYTES } from './limits.ts'
import { damaged } from './reading-failure.ts'
import { openZip, type ZipIn } from './zip-in.ts'

/** A backup whose list has been read. What it lists is read, and checked, as it is asked for. */
export interface BackupReader {
  zip: ZipIn
  library: LibraryFile
  /** By hash. */
  images: ReadonlyMap<string, ImageEntry>
  /** @throws RectoError `backup/*` where a part is missing or not what it should be */
  article(entry: ArticleEntry): Promise<WholeArticle>
  /** @throws RectoError `backup/damaged` where the bytes are not those that the name says */
  image(entry: ImageEntry): Promise<ImageRow>
}

/** @throws RectoError `backup/*` */
export async function readBackup(file: Blob, signal: AbortSignal): Promise<BackupReader> {
  const zip = await openZip(file, signal)
  const library = await readLibraryFile(zip)
  const images = new Map(library.images.map((entry) => [entry.hash, entry]))
  const has = {
    images: new Set(images.keys()),
    collections: new Set(library.collections.map(({ id }) => id)),
  }
  return {
    zip,
    library,
    images,
    async article(entry) {
      const folder = `${ARTICLES_FOLDER}${entry.folder}/`
      const content = await readJson(zip, `${folder}${CONTENT_FILE}`, contentFileSchema, MAX_TEXT_BYTES)
      const versionsName = `${folder}${VERSIONS_FILE}`
      const versions = await readOptional(zip, versionsName, versionsFileSchema, MAX_VERSIONS_BYTES)
      const annotationsName = `${folder}${ANNOTATIONS_FILE}`
      const page = await readOptional(zip, annotationsName, annotationsFileSchema, MAX_TEXT_BYTES)
      const annotations = page?.items ?? []
      if (annotations.length !== content.annotationIds.length) throw damaged(annotationsName)
      const pages: Blob[] = []
      for (const { file: name, mediaType } of content.original?.pages ?? [])
        pages.push(new Blob([await zip.bytes(`${folder}${name}`, MAX_BINARY_BYTES)], { type: mediaType }))
      const files = { entry, content, versions: versions ?? [], annotations, pages }
      return { ...articleFromFiles(files, has), images: [] }
    },
    async image({ hash, file: name, mediaType, width, height }) {
      const path = `${IMAGES_FOLDER}${name}`
      const bytes = await zip.bytes(path, MAX_BINARY_BYTES)
      const row = await imageRow({ bytes, mediaType, width, height })
      if (row.hash !== hash) throw damaged(path)
      return row
    },
  }
}

async function readLibraryFile(zip: ZipIn): Promise<LibraryFile> {
  if (!zip.names.has(LIBRARY_FILE)) throw new RectoError('backup/not-a-backup')
  const json = parseJson(await zip.bytes(LIBRARY_FILE, MAX_LIBRARY_BYTES), LIBRARY_FILE)
  const head = libraryHeadSchema.safeParse(json)
  if (!head.success) throw new RectoError('backup/not-a-backup', {}, { cause: head.error })
  if (head.data.version > BACKUP_VERSION) throw new RectoError('backup/newer-format')
  const library = checked(json, LIBRARY_FILE, libraryFileSchema)
  const ids = new Set(library.articles.map(({ id }) => id))
  if (ids.size < library.articles.length) throw damaged(LIBRARY_FILE)
  return library
}

async function readOptional<T>(
  zip: ZipIn,
  name: string,
  schema: z.ZodType<T>,
  maximum: number,
): Promise<T | null> {
  return zip.names.has(name) ? await readJson(zip, name, schema, maximum) : null
}

async function readJson<T>(zip: ZipIn, name: string, schema: z.ZodType<T>, maximum: number): Promise<T> {
  return checked(parseJson(await zip.bytes(name, maximum), name), name, schema)
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (thrown) {
    throw damaged(name, thrown)
  }
}

function checked<T>(json: unknown, name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw damaged(name, parsed.error)
  return parsed.data
}
