import { indexedTexts } from '../../store/indexed-texts.ts'
import { pendingForIndex, settleIndexed, watchPendingIndex } from '../../store/pending-index.ts'
import type { IndexKeeper } from './index-keeper.ts'

/** Few enough that a question asked meanwhile waits no longer than it takes to type a letter. */
const AT_ONCE = 64

/**
 * Keeps the index in step with the library: what waits (`pendingIndex`) is read, indexed, and only then no longer
 * waiting, so that whatever happens in between is made good by doing it again.
 *
 * @param onIndexed called after each step with how many articles wait still
 */
export function followLibrary(
  keeper: IndexKeeper,
  onIndexed: (waiting: number) => void,
  onError: (thrown: unknown) => void,
): void {
  let isRunning = false
  let isWoken = false
  const run = async () => {
    isWoken = true
    if (isRunning) return
    isRunning = true
    try {
      while (isWoken) {
        isWoken = false
        await indexWaiting(keeper, onIndexed)
        await keeper.vocabulary.readAhead(() => isWoken)
      }
    } catch (thrown) {
      // What waits goes on waiting: the next change or start tries again.
      onError(thrown)
    } finally {
      isRunning = false
    }
  }
  void run()
  watchPendingIndex(() => void run(), onError)
}

async function indexWaiting(keeper: IndexKeeper, onIndexed: (waiting: number) => void): Promise<void> {
  for (;;) {
    const { rows, waiting } = await pendingForIndex(AT_ONCE)
    if (rows.length === 0) break
    const ids = rows.map(({ articleId }) => articleId)
    const texts = await indexedTexts(ids)
    const present = new Set(texts.map(({ articleId }) => articleId))
    const gone = ids.filter((id) => !present.has(id))
    if (!(await keeper.write(texts, gone))) continue
    await settleIndexed(rows)
    onIndexed(waiting - rows.length)
  }
}
