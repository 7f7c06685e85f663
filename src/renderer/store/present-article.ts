import { RectoError } from '../../shared/errors/recto-error.ts'
import { database } from './database.ts'
import { takeDoneJob } from './jobs.ts'
import type { ArticleRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** An article that was there when it was to be saved; `restored` where it was in the bin. */
export interface PresentArticle {
  kind: 'already-saved' | 'restored'
  /** As it is now: out of the bin. */
  row: ArticleRow
}

/**
 * Ends a job whose page is in the library already: the article comes out of the bin, where it was in it, and the job is
 * taken away, in one transaction.
 *
 * @returns null where the article is gone; the job stays then
 * @throws RectoError `store/*`; `job/cancelled` where the job was taken away meanwhile, and nothing changes
 */
export function endAsPresent(articleId: string, jobId: string): Promise<PresentArticle | null> {
  const { articles, jobs, jobFiles, settings } = database
  return storing(() =>
    database.transaction('rw', [articles, jobs, jobFiles, settings], async () => {
      const row = await articles.get(articleId)
      if (!row) return null
      if (!(await takeDoneJob(jobId))) throw new RectoError('job/cancelled')
      return takeOutOfBin(row)
    }),
  )
}

/** Inside the caller's transaction. */
export async function takeOutOfBin(row: ArticleRow): Promise<PresentArticle> {
  if (row.deletedAt === null) return { kind: 'already-saved', row }
  await database.articles.update(row.id, { deletedAt: null })
  return { kind: 'restored', row: { ...row, deletedAt: null } }
}
