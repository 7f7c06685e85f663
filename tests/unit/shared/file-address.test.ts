import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embeddedImageAddress, fileAddress, fileNameOf, isMadeUp } from '../../../src/shared/file-address.ts'

const HASH = 'ab'.repeat(32)

it('gives every name back, whatever is in it', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
      fc.pre(!['.', '..'].includes(name))
      expect(fileNameOf(fileAddress(HASH, name))).toBe(name)
    }),
  ))

it.each(['', '.', '..', '\ud800'])('has a name for what is called “%s”', (name) => {
  expect(fileNameOf(fileAddress(HASH, name))).toMatch(/^(?:_|\ufffd)$/)
})

it('is never taken for an address of the web', () => {
  for (const address of [fileAddress(HASH, 'a.html'), embeddedImageAddress(HASH)])
    expect(isMadeUp(address)).toBe(true)
  for (const address of ['https://example.org/file/a', 'https://recto.invalid.example/', 'nothing'])
    expect([isMadeUp(address), fileNameOf(address)]).toEqual([false, null])
  expect(fileNameOf(`https://recto.invalid/file/${HASH}/%ff.html`)).toBe('%ff.html')
})
