import init, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { INDEX_VERSION } from './index-form.ts'
import { SearchIndex } from './search-index.ts'
import { tellDeveloper } from './tell-developer.ts'

const FOLDERS = '.recto-search-'
const FOLDER = FOLDERS + INDEX_VERSION
const FILE = '/index.sqlite3'

/** A window that has just been closed may hold the file for a moment longer. */
const TRIES = 50
const PAUSE_MS = 100

/** A place for the index. */
export interface IndexPlace {
  /** Whether what is there is still there at the next start. */
  isLasting: boolean
  /** Opens it, or begins an empty one. @throws where it is damaged, or there is no room to begin one */
  open(): SearchIndex
  /** Takes away what is there. It has to be closed. */
  remove(): Promise<void>
}

/**
 * Where the index can be, best first: in a file in the origin's private file system, which one worker at a time can have
 * open, or in memory, where there is no such file system, or no room in it.
 */
export async function indexPlaces(): Promise<[IndexPlace, ...IndexPlace[]]> {
  const sqlite = await init()
  const memory: IndexPlace = {
    isLasting: false,
    open: () => new SearchIndex(new sqlite.oo1.DB(':memory:')),
    remove: async () => {},
  }
  const pool = await filePool(sqlite)
  if (pool === null) return [memory]
  await removeFormer()
  const file: IndexPlace = {
    isLasting: true,
    open: () => new SearchIndex(new pool.OpfsSAHPoolDb(FILE)),
    remove: () => pool.wipeFiles(),
  }
  return [file, memory]
}

const POOL = {
  name: 'recto-search',
  directory: FOLDER,
  // Missing in the types: without it, every later try fails as the first did.
  forceReinitIfPreviouslyFailed: true,
}

async function filePool(sqlite: Sqlite3Static): Promise<SAHPoolUtil | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sqlite.installOpfsSAHPoolVfs(POOL)
    } catch (thrown) {
      const isHeld = thrown instanceof DOMException && thrown.name === 'NoModificationAllowedError'
      if (!isHeld || attempt === TRIES) {
        tellDeveloper(thrown)
        return null
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

/** Takes away the indexes of other versions, which nobody reads any more. */
async function removeFormer(): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const former: string[] = []
  for await (const name of root.keys()) if (name.startsWith(FOLDERS) && name !== FOLDER) former.push(name)
  for (const name of former) {
    try {
      await root.removeEntry(name, { recursive: true })
    } catch {
      // A window of that version has it open, or has just gone: the next start takes it away.
    }
  }
}
