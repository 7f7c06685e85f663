import { describe, expect, it } from 'vitest'
import { idsAround } from '../../../src/renderer/library/visible-ids.ts'

const ids = Array.from({ length: 10_000 }, (_, index) => `a${index}`)

describe('idsAround', () => {
  it('has the shown items and some around them', () => {
    const around = idsAround(ids, [100, 101, 109])
    expect(around).toContain('a100')
    expect(around).toContain('a80')
    expect(around).toContain('a130')
    expect(around.length).toBeLessThan(100)
  })

  it('is the same while the view moves a little', () => {
    expect(idsAround(ids, [100, 101])).toEqual(idsAround(ids, [101, 102]))
  })

  it('leaves out what lies between the view and an item that holds the keyboard far away', () => {
    const around = idsAround(ids, [0, 1, 2, 9_000])
    expect(around).toContain('a9000')
    expect(around).toContain('a0')
    expect(around.length).toBeLessThan(150)
  })

  it('ends with the list', () => {
    expect(idsAround(ids.slice(0, 5), [0, 4])).toEqual(['a0', 'a1', 'a2', 'a3', 'a4'])
    expect(idsAround([], [])).toEqual([])
  })
})
