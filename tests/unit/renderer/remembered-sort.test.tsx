import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { rememberedSort, rememberSort } from '../../../src/renderer/lists/remembered-sort.ts'
import { type OpenList, useOpenList } from '../../../src/renderer/lists/use-open-list.ts'
import { database } from '../../../src/renderer/store/database.ts'

const byTitle = { order: 'titleKey', isDescending: false } as const
const library = { kind: 'standing', name: 'library' } as const

beforeEach(() => database.open())
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  location.hash = ''
})

it('is how a list of its kind was sorted last', () => {
  rememberSort({ kind: 'tag', key: 'sea' }, byTitle)
  expect(rememberedSort({ kind: 'tag', key: 'boats' })).toEqual(byTitle)
  expect(rememberedSort(library)).not.toEqual(byTitle)
})

it('is chosen also where it cannot be remembered, which is reported', async () => {
  const refused = new DOMException('', 'QuotaExceededError')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw refused
  })
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
  const shown: OpenList[] = []
  function List() {
    shown.push(useOpenList())
    return null
  }
  const root = createRoot(document.createElement('div'))
  root.render(<List />)
  await vi.waitFor(() => expect(shown.at(-1)?.ids).toEqual([]))
  shown.at(-1)?.change({ sort: byTitle })
  await vi.waitFor(() => expect(shown.at(-1)?.sort).toEqual(byTitle))
  expect(location.hash).toBe('#/?sort=title')
  expect(reported).toHaveBeenCalledWith(refused)
  root.unmount()
})
