import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { findMatches } from '../../../src/renderer/reader/find/find-matches.ts'
import { foldedText } from '../../../src/renderer/reader/find/folded-text.ts'
import { articleTextOf } from '../../../src/renderer/reader/text/article-text.ts'

afterEach(() => document.body.replaceChildren())

const found = (text: string, typed: string) =>
  findMatches(foldedText(text), typed).map(({ start, end }) => text.slice(start, end))

describe('find in article', () => {
  it.each([
    ['A café, a CAFÉ, a cafe\u0301s', 'cafe', ['café', 'CAFÉ', 'cafe\u0301']],
    ['l’œuvre', "l'oe", ['l’œ']],
    ['l’œuvre', 'o', ['œ']],
    ['Straße', 'strass', ['Straß']],
    ['one\n\t two', 'one two', ['one\n\t two']],
    ['co\u00adoper\u00adate', 'cooperate', ['co\u00adoper\u00adate']],
    ['“so” — he said', '"so" -', ['“so” —']],
    ['日本語の本', '本', ['本', '本']],
    ['🌊 sea 🌊', '🌊', ['🌊', '🌊']],
    ['각 각', '각', ['각', '각']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['sea', '  ', []],
    ['a.b', 'a.b', ['a.b']],
    ['كِتَاب', 'كتاب', ['كِتَاب']],
  ])('in %j for %j: %j', (text, typed, expected) => expect(found(text, typed)).toEqual(expected))

  it('finds every part of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b)
        const part = text.slice(start, end)
        // Half of a letter is no text that anybody types.
        fc.pre(foldedText(part).folded.trim() !== '' && part.isWellFormed())
        fc.pre(!/[\u1100-\u11ff]/.test(text))
        fc.pre(!/^\p{M}/u.test(part) && !/^\p{M}/u.test(text.slice(end)))
        expect(findMatches(foldedText(text), part).length).toBeGreaterThan(0)
      }),
    )
  })
})

it('goes on across inline elements, and finds nothing of what Recto itself says', () => {
  const article = document.createElement('div')
  article.innerHTML =
    '<p>l’<em>Eu</em>rope</p><p>tide <span class="missing-image">Image missing: tide</span><button>tide</button></p>'
  document.body.append(article)
  const { text, rangeOf } = articleTextOf(article)
  expect(text.trim()).toBe('l’Europe\ntide')
  const [place] = findMatches(foldedText(text), 'europe')
  expect(place && rangeOf(place.start, place.end)?.toString()).toBe('Europe')
  expect(found(text, 'tide')).toHaveLength(1)
  expect(rangeOf(text.indexOf('tide'), text.indexOf('tide') + 4)?.toString()).toBe('tide')
})
