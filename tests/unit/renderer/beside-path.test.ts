import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  besidePath,
  byPath,
  isInPartsFolder,
  partAt,
} from '../../../src/renderer/saving/files/beside-path.ts'

const level = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((name) => !/[/\\]/.test(name) && name !== '.' && name !== '..' && name.isWellFormed())
const path = fc.array(level, { minLength: 1, maxLength: 4 })

describe('the path of a file beside a page', () => {
  it('is found for any name, as a browser writes its address', () => {
    fc.assert(
      fc.property(
        path,
        fc.constantFrom('', './'),
        fc.constantFrom('', '?v=1', '#top'),
        (levels, start, end) => {
          const blob = new Blob()
          const parts = byPath([{ path: levels.join('/'), blob }])
          const found = besidePath(`${start}${levels.map(encodeURIComponent).join('/')}${end}`)
          expect(found).toBe(levels.join('/').normalize('NFC'))
          expect(partAt(parts, found ?? '')).toBe(blob)
        },
      ),
    )
  })

  it('never leads out of the page’s folder, whatever the address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom('..', '.', '%2e%2e', 'a', '')),
        (text, levels) => {
          const found = besidePath([...levels, text].join('/'))
          expect(found?.split('/') ?? []).not.toContain('..')
          expect(found?.startsWith('/') ?? false).toBe(false)
        },
      ),
    )
  })

  it.each([
    'https://a.example/b.png',
    '//a.example/b.png',
    '/b.png',
    'data:image/png,x',
    '#top',
    '',
    '../b.png',
  ])('is none for %j', (source) => expect(besidePath(source)).toBe(null))

  it('belongs to a folder that came with the page only where one of its name did', () => {
    const parts = byPath([{ path: 'a_files/one.png', blob: new Blob() }])
    expect(isInPartsFolder(parts, 'a_files/lost.png')).toBe(true)
    expect(isInPartsFolder(parts, 'images/lost.png')).toBe(false)
    expect(isInPartsFolder(parts, 'lost.png')).toBe(false)
  })
})
