import { indexedTexts } from '../../store/indexed-texts.ts'
import type { Batch } from './backlog.ts'
import type { IndexKeeper } from './index-keeper.ts'

/** Few enough that a question asked meanwhile waits no longer than it takes to type a letter. */
const AT_ONCE = 64
/**
 * What changes within this is indexed together: each step is written to the disk, and while hundreds of pages are saved
 * the time is theirs.
 */
const GATHER_MS = 1_000
/** After which indexing is tried again where it failed: nothing tells that a full disk has room. */
const AGAIN_MS = 5_000

/** How indexing goes on. */
export interface IndexingProgress {
  /** How many articles wait still. */
  waiting: number
  /** It has failed, for lack of room say, and will be tried again. */
  isHeldUp: boolean
}

/**
 * Keeps the index in step with the library: what waits is read, indexed, and only then no longer waiting, so that
 * whatever happens in between is made good by doing it again.
 *
 * @param onProgress called after each step
 * @returns stops it
 */
export function followLibrary(
  keeper: IndexKeeper,
  onProgress: (progress: IndexingProgress) => void,
  onError: (thrown: unknown) => void,
): () => void {
  let isStopped = false
  let isRunning = false
  let isWoken = false
  let waiting = 0
  let again: ReturnType<typeof setTimeout> | undefined
  const report = (isHeldUp: boolean) => onProgress({ waiting, isHeldUp })
  const indexWaiting = async () => {
    while (!isStopped) {
      const batch = await keeper.backlog.next(AT_ONCE)
      waiting = batch.waiting
      if (batch.ids.length === 0) return
      if (!(await indexBatch(keeper, batch))) continue
      waiting -= batch.ids.length
      report(false)
      // What has come meanwhile wakes it again.
      if (batch.ids.length < AT_ONCE) return
    }
  }
  const run = async () => {
    isWoken = true
    if (isRunning || isStopped) return
    isRunning = true
    clearTimeout(again)
    try {
      while (isWoken && !isStopped) {
        isWoken = false
        await indexWaiting()
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
        if (!isWoken && !isStopped) await keeper.readAhead(() => isWoken)
      }
    } catch (thrown) {
      onError(thrown)
      report(true)
      if (!isStopped) again = setTimeout(wake, AGAIN_MS)
    } finally {
      isRunning = false
    }
  }
  const wake = () => void run()
  let stopWatching = () => {}
  let watchAgain: ReturnType<typeof setTimeout> | undefined
  const watch = () => {
    stopWatching = keeper.backlog.watch(wake, (thrown) => {
      // What a question that failed is about the store does not know: it would never answer it again.
      stopWatching()
      onError(thrown)
      report(true)
      if (!isStopped) watchAgain = setTimeout(watch, AGAIN_MS)
    })
  }
  wake()
  watch()
  return () => {
    isStopped = true
    clearTimeout(again)
    clearTimeout(watchAgain)
    stopWatching()
  }
}

/** @returns false where it has to be done again */
async function indexBatch(keeper: IndexKeeper, batch: Batch): Promise<boolean> {
  const texts = await indexedTexts(batch.ids)
  const present = new Set(texts.map(({ articleId }) => articleId))
  const gone = batch.ids.filter((id) => !present.has(id))
  if (!(await keeper.write(texts, gone))) return false
  await keeper.backlog.settle(batch)
  return true
}
