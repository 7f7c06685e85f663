import fc from 'fast-check'
import { expect, it } from 'vitest'
import { repairText } from '../../../src/main/extract/repair-text.ts'

/** Text as it comes out of software that takes UTF-8 for Latin-1 and encodes it again. */
const spoiled = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

it.each([
  ['quotes and dashes', 'The keeper’s lamp — “the old one” … still burns'],
  ['accents beside them', 'Le phare s’éteignit à l’aube, déjà'],
  ['other scripts', 'Маяк горел всю ночь'],
])('mends %s that were encoded twice', (_, text) => expect(repairText(spoiled(text))).toBe(text))

it('mends windows-1252 passed on as control characters', () =>
  expect(repairText('It\u0092s \u0093old\u0094 \u0096 5 \u0080')).toBe('It’s “old” – 5 €'))

it('leaves what is right beside what is spoiled', () =>
  expect(repairText('«\u00a0café\u00a0» et «\u00a0blé\u00a0». CANAPÉ\u00a0: l’été. Itâ\u0080\u0099s')).toBe(
    '«\u00a0café\u00a0» et «\u00a0blé\u00a0». CANAPÉ\u00a0: l’été. It’s',
  ))

it.each(['Ã© is how é looks when it is spoiled', 'Â° and Ã¼ without a proof', 'São Paulo, déjà vu'])(
  'leaves what nothing proves: %s',
  (text) => expect(repairText(text)).toBe(text),
)

it('leaves text without control characters as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\u0080-\u009f]/.test(text))
      expect(repairText(text)).toBe(text)
    }),
  )
})

it('gives back every text that was spoiled with a control character in it', () => {
  // In Latin-1 a right quote is â, \x80 and \x99.
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aé ßñ’€日я') }), (start) => {
      const text = `${start}’`
      expect(repairText(spoiled(text))).toBe(text)
    }),
  )
})
