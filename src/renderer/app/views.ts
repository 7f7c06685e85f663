import { palette } from '../palette/palette-area.tsx'
import { findBar } from '../reader/parts.ts'
import { part } from './part.ts'

// The library is what the window begins with. Each other view has a file of its own.

export const reader = part(async () => (await import('../reader/reader-view.tsx')).ReaderView)
export const versions = part(async () => (await import('../versions/versions-view.tsx')).VersionsView)
export const cleaned = part(async () => (await import('../cleaned/cleaned-view.tsx')).CleanedView)
export const upkeep = part(async () => (await import('../upkeep/upkeep-view.tsx')).UpkeepView)
export const storage = part(async () => (await import('../backup/view/storage-view.tsx')).StorageView)
export const duplicates = part(async () => (await import('../duplicates/duplicates-view.tsx')).DuplicatesView)

/** Loads every view when the window has nothing else to do: the first article opens as quickly as the second. */
export function loadViewsAhead(): void {
  requestIdleCallback(() => {
    for (const { load } of [reader, palette, findBar, versions, upkeep, storage, duplicates]) load()
  })
}
