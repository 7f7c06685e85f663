import type { WholeArticle } from '../../store/backup/whole-article.ts'
import { PAGE_FILE } from '../format/article-files.ts'
import type { ArticleEntry } from '../format/library-file.ts'
import { ARTICLES_FOLDER, IMAGES_FOLDER } from '../format/names.ts'
import type { BackupReader } from './backup-reader.ts'
import { MAX_TEXT_BYTES } from './limits.ts'
import { damaged } from './reading-failure.ts'

export interface VerifyOptions {
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number }) => void
  /** Sees each article once it is known to be whole. */
  onArticle: (article: WholeArticle, entry: ArticleEntry) => Promise<void>
}

/**
 * Reads everything that a backup lists, once, and keeps nothing: sums, forms, and that every image is the one that
 * its name says. Progress is counted in files that are listed.
 *
 * @throws RectoError `backup/*`; the signal's reason
 */
export async function verifyBackup(
  reader: BackupReader,
  { signal, onProgress, onArticle }: VerifyOptions,
): Promise<void> {
  const { articles, images } = reader.library
  const total = articles.length + images.length
  let done = 0
  const advance = () => {
    signal.throwIfAborted()
    onProgress({ done, total })
    done++
  }
  // Whether all is there is seen at once, before hours are spent on a part.
  for (const { file } of images) expectFile(reader, `${IMAGES_FOLDER}${file}`)
  for (const { folder } of articles) expectFile(reader, `${ARTICLES_FOLDER}${folder}/${PAGE_FILE}`)
  for (const entry of articles) {
    advance()
    await reader.zip.bytes(`${ARTICLES_FOLDER}${entry.folder}/${PAGE_FILE}`, MAX_TEXT_BYTES)
    await onArticle(await reader.article(entry), entry)
  }
  for (const entry of images) {
    advance()
    await reader.image(entry)
  }
  onProgress({ done, total })
}

function expectFile({ zip }: BackupReader, name: string): void {
  if (!zip.names.has(name)) throw damaged(name)
}
