import { RectoError } from '../../../shared/errors/recto-error.ts'
import {
  idsUnlike,
  notePending,
  pendingForIndex,
  settleIndexed,
  watchPendingIndex,
} from '../../store/pending-index.ts'
import type { PendingIndexRow } from '../../store/schema.ts'

/** Some articles to be indexed now. */
export interface Batch {
  ids: string[]
  /** How many wait, these included. */
  waiting: number
  rows: readonly PendingIndexRow[]
  /** Which index they are for: another takes the place of one that is damaged. */
  turn: number
}

/**
 * What an index does not know yet: what the store has noted as changed (`pendingIndex`), and where index and store
 * disagree on which articles there are. Of an index in memory the store is told nothing: its notes stay for the
 * index in the file.
 */
export class Backlog {
  #turn = 0
  #isLasting = true
  /** Differences that are noted nowhere else: they are found again at the next start. */
  #differences = new Set<string>()
  /** The stamps of notes that an index in memory has followed. */
  #followed = new Map<string, string>()
  /** What a new index knows, until it is compared with the store. */
  #uncompared: ReadonlySet<string> | null = null
  #wake = () => {}

  /**
   * Begins again for an index that knows these articles.
   *
   * @throws RectoError `store/*`; whatever the next thing asked is, the comparison comes first then
   */
  async startOver(indexed: ReadonlySet<string>, isLasting: boolean): Promise<void> {
    this.#turn += 1
    this.#isLasting = isLasting
    this.#followed.clear()
    this.#differences.clear()
    this.#uncompared = indexed
    try {
      await this.#compare()
    } finally {
      this.#wake()
    }
  }

  async #compare(): Promise<void> {
    const indexed = this.#uncompared
    if (indexed === null) return
    const ids = await idsUnlike(indexed)
    const isKnown = this.#isLasting && (await isNoted(ids))
    if (this.#uncompared !== indexed) return
    if (!isKnown) this.#differences = new Set(ids)
    this.#uncompared = null
  }

  /** @throws RectoError `store/*` */
  async next(most: number): Promise<Batch> {
    await this.#compare()
    const turn = this.#turn
    const { rows, waiting } = await pendingForIndex(most, this.#followed)
    const ids = new Set(rows.map(({ articleId }) => articleId))
    for (const id of this.#differences) {
      if (ids.size >= most) break
      ids.add(id)
    }
    return { ids: [...ids], rows, waiting: waiting + this.#differences.size, turn }
  }

  /** Takes note that a batch is indexed. @throws RectoError `store/*` */
  async settle({ ids, rows, turn }: Batch): Promise<void> {
    if (turn !== this.#turn) return
    for (const id of ids) this.#differences.delete(id)
    if (this.#isLasting) await settleIndexed(rows)
    else for (const { articleId, stamp } of rows) this.#followed.set(articleId, stamp)
  }

  /** Calls back whenever there is more, in whatever window it changed. @returns stops it */
  watch(onMore: () => void, onError: (thrown: unknown) => void): () => void {
    this.#wake = onMore
    return watchPendingIndex(onMore, onError)
  }
}

/** @returns false where the store has no room for the note */
async function isNoted(ids: readonly string[]): Promise<boolean> {
  try {
    await notePending(ids)
    return true
  } catch (thrown) {
    if (thrown instanceof RectoError && thrown.failure.code === 'store/full') return false
    throw thrown
  }
}
