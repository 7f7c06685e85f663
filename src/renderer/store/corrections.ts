import type { Correction, Target } from '../../shared/correction.ts'
import { MAX_CORRECTIONS } from '../../shared/correction-limits.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { Undo } from './change-articles.ts'
import { database } from './database.ts'
import type { CorrectionRow } from './schema.ts'
import { storing } from './store-failure.ts'
import { useStored } from './use-stored.ts'

/** Of one article; the others are rules of sites, all of which go with each page that is saved. */
export const MAX_OF_ARTICLE = 100
export const MAX_OF_SITES = MAX_CORRECTIONS - MAX_OF_ARTICLE

export type NewCorrection = Omit<CorrectionRow, 'id' | 'createdAt'>

/**
 * Keeps a correction. One that wants the opposite of the same part, for the same pages, gives way to it.
 *
 * @param now ms since the epoch
 * @returns its id, and what takes it back
 * @throws RectoError `correction/too-many`, `store/*`
 */
export function keepCorrection(correction: NewCorrection, now: number): Promise<{ id: string; undo: Undo }> {
  const { corrections } = database
  return storing(() =>
    database.transaction('rw', corrections, async () => {
      const { articleId, site } = correction
      const others =
        articleId === null
          ? await corrections.where('site').above('').toArray()
          : await corrections.where('articleId').equals(articleId).toArray()
      const former = others.filter((other) => other.site === site && isOfSamePart(other, correction))
      const most = articleId === null ? MAX_OF_SITES : MAX_OF_ARTICLE
      if (others.length - former.length >= most) throw new RectoError('correction/too-many', { most })
      const row = { ...correction, id: crypto.randomUUID(), createdAt: now }
      await corrections.bulkDelete(former.map(({ id }) => id))
      await corrections.add(row)
      return {
        id: row.id,
        undo: () =>
          storing(() =>
            database.transaction('rw', corrections, async () => {
              await corrections.delete(row.id)
              await corrections.bulkPut(former)
            }),
          ),
      }
    }),
  )
}

/** @returns what puts it back. @throws RectoError `store/*` */
export function removeCorrection(id: string): Promise<Undo> {
  const { corrections } = database
  return storing(() =>
    database.transaction('rw', corrections, async () => {
      const former = await corrections.get(id)
      await corrections.delete(id)
      return async () => {
        if (former) await storing(() => corrections.put(former))
      }
    }),
  )
}

/**
 * All that a page's cleaning has to be told: the rules of every site, since an address may lead to another one, then
 * what is for the article alone.
 *
 * @param articleId null for a page that is no article yet
 * @throws RectoError `store/*`
 */
export function correctionsFor(articleId: string | null): Promise<Correction[]> {
  const { corrections } = database
  return storing(() =>
    database.transaction('r', corrections, async () => {
      const ofSites = await corrections.where('site').above('').sortBy('createdAt')
      const own =
        articleId === null ? [] : await corrections.where('articleId').equals(articleId).sortBy('createdAt')
      return [...ofSites.slice(0, MAX_OF_SITES), ...own.slice(0, MAX_OF_ARTICLE)].map(toCorrection)
    }),
  )
}

/** An article's corrections and its site's rules, live and in the order made; undefined while they are read. */
export function useCorrections(articleId: string, site: string): CorrectionRow[] | undefined {
  return useStored(async () => {
    const { corrections } = database
    const own = await corrections.where('articleId').equals(articleId).sortBy('createdAt')
    const ofSite = site === '' ? [] : await corrections.where('site').equals(site).sortBy('createdAt')
    return [...ofSite, ...own]
  }, [articleId, site])
}

function toCorrection({ id, action, selector, quote, until, site }: CorrectionRow): Correction {
  return { id, action, selector, quote, until, site }
}

function isOfSamePart(one: Target, other: Target): boolean {
  return one.selector === other.selector && one.quote === other.quote && one.until === other.until
}
