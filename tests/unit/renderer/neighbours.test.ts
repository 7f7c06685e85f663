import { afterEach, beforeEach, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { findNeighbours } from '../../../src/renderer/store/neighbours.ts'
import { keep } from './keep-articles.ts'

beforeEach(() => database.open().then(() => undefined))
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const titles = async (ids: readonly string[], id: string) => {
  const { previous, next } = await findNeighbours(ids, id)
  return [previous?.title, next?.title]
}

it('finds what stands beside an article in a list, past what is gone or in the bin', async () => {
  const [one, two, three] = [await keep('One'), await keep('Two'), await keep('Three')]
  const binned = await keep('Binned', { deletedAt: 1 })
  const alsoBinned = await keep('Also binned', { deletedAt: 1 })
  const gone = Array.from({ length: 20 }, (_, n) => `gone-${n}`)
  const list = [one, binned, ...gone, two, alsoBinned, three]
  expect(await titles(list, two)).toEqual(['One', 'Three'])
  expect(await titles(list, one)).toEqual([undefined, 'Two'])
  expect(await titles(list, three)).toEqual(['Two', undefined])
  // Who goes through the bin stays in it.
  expect(await titles(list, binned)).toEqual([undefined, 'Also binned'])
  expect(await titles([one, two], three)).toEqual([undefined, undefined])
  expect(await titles(list, 'gone-1')).toEqual([undefined, undefined])
})
