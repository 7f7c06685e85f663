import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseAll,
  extendTo,
  keepWithin,
  NOTHING,
  type Selection,
  toggle,
} from '../../../src/renderer/library/selection/selection.ts'

const chosen = (selection: Selection) => [...selection.chosen].sort()

describe('choosing in a list', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']

  it('toggles one, and draws a range from it in either direction', () => {
    const one = toggle(NOTHING, 'c')
    expect(chosen(extendTo(one, ids, 'e'))).toEqual(['c', 'd', 'e'])
    expect(chosen(extendTo(extendTo(one, ids, 'e'), ids, 'a'))).toEqual(['a', 'b', 'c'])
    expect(chosen(toggle(one, 'c'))).toEqual([])
  })

  it('keeps what was chosen before the range', () => {
    const two = toggle(toggle(NOTHING, 'a'), 'd')
    expect(chosen(extendTo(two, ids, 'e'))).toEqual(['a', 'd', 'e'])
    expect(chosen(extendTo(extendTo(two, ids, 'e'), ids, 'd'))).toEqual(['a', 'd'])
  })

  it('chooses the article itself where there is nothing to draw from', () => {
    expect(chosen(extendTo(NOTHING, ids, 'b'))).toEqual(['b'])
    expect(chosen(extendTo(toggle(NOTHING, 'gone'), ids, 'b'))).toEqual(['b', 'gone'])
  })

  it('lets go of what left the list', () => {
    const all = chooseAll(ids)
    expect(chosen(keepWithin(all, ['b', 'd']))).toEqual(['b', 'd'])
    expect(keepWithin(all, ids)).toBe(all)
  })
})

describe('whatever range is drawn', () => {
  const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 })
  const listAndPlaces = list.chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      before: fc.subarray(ids),
      anchor: fc.constantFrom(...ids),
      ends: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
    }),
  )

  it('it is all from the anchor to its last end, besides what was chosen before, and nothing else', () => {
    fc.assert(
      fc.property(listAndPlaces, ({ ids, before, anchor, ends }) => {
        const start = toggle(before.filter((id) => id !== anchor).reduce(toggle, NOTHING), anchor)
        const drawn = ends.reduce((selection, end) => extendTo(selection, ids, end), start)
        const end = ends.at(-1) ?? anchor
        const [low, high] = [ids.indexOf(anchor), ids.indexOf(end)].sort((one, other) => one - other)
        const range = ids.slice(low, (high ?? 0) + 1)
        expect(chosen(drawn)).toEqual([...new Set([...before, ...range])].sort())
        expect(drawn.anchor).toBe(anchor)
      }),
    )
  })

  it('toggling twice changes nothing', () => {
    fc.assert(
      fc.property(listAndPlaces, ({ before, anchor }) => {
        const start = before.reduce(toggle, NOTHING)
        expect(chosen(toggle(toggle(start, anchor), anchor))).toEqual(chosen(start))
      }),
    )
  })
})
