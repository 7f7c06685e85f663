import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '../../../src/renderer/store/database.ts'
import { freePort, type LibraryPlace, openWindow } from '../window/open-window.ts'
import { type GeneratedArticle, generateLibrary } from './generate.ts'
import { add, type KeptBytes, type LibraryRows, libraryRows, NOTHING } from './library-rows.ts'
import { putRows } from './put-rows.ts'

export interface LibrarySize {
  count: number
  seed: number
}

/** A generated library in a browser's folder, ready to be opened. */
export interface FilledLibrary extends LibraryPlace {
  size: LibrarySize
  /** What was put in, before any store has added to it. */
  kept: KeptBytes
  articles(): Generator<GeneratedArticle>
  remove(): void
}

/** Articles written in one transaction. */
const AT_ONCE = 100

/**
 * Puts generated articles into a library, past Recto's own functions.
 *
 * @param kept a folder for libraries that are to be there for the next run; without one, they are made anew and removed
 */
export async function fillLibrary(size: LibrarySize, kept: string | null): Promise<FilledLibrary> {
  const folder =
    kept === null
      ? mkdtempSync(join(tmpdir(), 'recto-bench-'))
      : join(kept, `${size.count}-articles-${size.seed}-schema-${SCHEMA_VERSION}`)
  const record = join(folder, 'recto-bench.json')
  if (!existsSync(record)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const port = await freePort()
    const bytes = await fill({ folder, port }, size)
    writeFileSync(record, JSON.stringify({ port, bytes }))
  }
  const { port, bytes }: { port: string; bytes: KeptBytes } = JSON.parse(readFileSync(record, 'utf8'))
  return {
    folder,
    port,
    size,
    kept: bytes,
    articles: () => generateLibrary(size),
    remove: () => {
      if (kept === null) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function fill(place: LibraryPlace, size: LibrarySize): Promise<KeptBytes> {
  const window = await openWindow(place)
  try {
    let bytes = NOTHING
    let batch: LibraryRows[] = []
    const write = async () => {
      await window.page.evaluate(putRows, batch)
      batch = []
    }
    // Recto has made its tables by then. What is put past Dexie it does not follow.
    await window.page.getByRole('heading', { level: 1 }).waitFor()
    for (const article of generateLibrary(size)) {
      const { rows, bytes: some } = libraryRows(article)
      bytes = add(bytes, some)
      batch.push(rows)
      if (batch.length === AT_ONCE) await write()
    }
    await write()
    return bytes
  } finally {
    await window.close()
  }
}
