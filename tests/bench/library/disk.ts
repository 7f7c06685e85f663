import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, figure } from '../figures.ts'
import type { FilledLibrary } from './filled-library.ts'

const MEGABYTE = 2 ** 20

/** Measures what the library takes of the disk, once its window is closed: the browser's store, and the index's. */
export function measureDisk({ folder, kept, size: { count } }: FilledLibrary): Figure[] {
  const store = occupied(join(folder, 'Default', 'IndexedDB'))
  const index = occupied(join(folder, 'Default', 'File System'))
  const least = kept.text + kept.original + kept.images
  return [
    figure(`size on disk at ${count}, times compressed text and images`, (store + index) / least, '×', 1.3, {
      isCeiling: true,
    }),
    figure('of it the store', store / MEGABYTE, 'MB'),
    figure('of it the index', index / MEGABYTE, 'MB'),
    figure('compressed: articles', kept.text / MEGABYTE, 'MB'),
    figure('compressed: pages as they came', kept.original / MEGABYTE, 'MB'),
    figure('images', kept.images / MEGABYTE, 'MB'),
  ]
}

/** Bytes that a folder's files have taken of the disk. */
function occupied(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => lstatSync(join(parentPath, name)).blocks * 512)
    .reduce((sum, bytes) => sum + bytes, 0)
}
