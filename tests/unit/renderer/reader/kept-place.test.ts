import { describe, expect, it } from 'vitest'
import { articleTextOf } from '../../../../src/renderer/reader/text/article-text.ts'
import { findQuote } from '../../../../src/renderer/reader/text/find-quote.ts'
import { findPlace, keepPlace } from '../../../../src/renderer/reader/text/kept-place.ts'

const PARAGRAPHS = [
  'The lighthouse at the end of the mole has been without a keeper since the spring. Its lamp is lit by a timer now.',
  'On clear nights the beam reaches the far side of the bay. Children there still count the seconds between two flashes.',
  'The council would like to paint the tower white again. The paint has been ordered twice and delivered once.',
]

function textOf(paragraphs: readonly string[]) {
  const body = document.createElement('div')
  for (const paragraph of paragraphs)
    body.append(Object.assign(document.createElement('p'), { textContent: paragraph }))
  return articleTextOf(body)
}

/** What stands where a place of one text is found in another. */
function foundIn(paragraphs: readonly string[], words: string, before = PARAGRAPHS): string {
  const text = textOf(before)
  const place = keepPlace(text, { offset: text.text.indexOf(words), gap: -4.4 }, 'en')
  const other = textOf(paragraphs)
  const found = findPlace(other, place)
  expect(found.gap).toBe(-4)
  return other.text.slice(found.offset, found.offset + 12)
}

describe('a kept place', () => {
  it('is found in the same text to the letter', () => {
    expect(foundIn(PARAGRAPHS, 'still count')).toBe('still count ')
  })

  it('is found where text was taken away or put before it', () => {
    expect(foundIn(PARAGRAPHS.slice(1), 'still count')).toBe('still count ')
    expect(foundIn(['Subscribe!', 'Read more.', ...PARAGRAPHS], 'still count')).toBe('still count ')
  })

  it('is found in a sentence that was mended', () => {
    const mended = PARAGRAPHS.map((paragraph) =>
      paragraph.replace('two flashes', '2 flashes').replace('Children', 'The children'),
    )
    expect(foundIn(mended, 'Children')).toMatch(/^(?:The )?children/)
  })

  it('is as far along where the sentence is gone', () => {
    const [first = '', , last = ''] = PARAGRAPHS
    expect(foundIn([first, 'Something else entirely, and much shorter.', last], 'Children')).not.toBe('')
    expect(foundIn([], 'Children')).toBe('')
  })

  it('is told from the same words elsewhere', () => {
    const repeated = [
      'A wave came. It broke.',
      'A wave came. It broke.',
      'A wave came. It broke.',
      'The end.',
    ]
    const text = textOf(repeated)
    const second = text.text.indexOf('It broke', text.text.indexOf('It broke') + 1)
    const place = keepPlace(text, { offset: second, gap: 0 }, 'en')
    expect(findPlace(text, place).offset).toBe(second)
    expect(findPlace(textOf(['New.', ...repeated]), place).offset).toBe(second + 5)
  })
})

describe('findQuote', () => {
  it('believes what stood before more than the distance', () => {
    const text = 'one sea, two sea, three sea'
    expect(findQuote(text, { quote: 'sea', prefix: 'three ', offset: 0 })).toEqual({
      start: 24,
      end: 27,
      errors: 0,
    })
    expect(findQuote(text, { quote: 'sea', prefix: 'four ', offset: 12 })).toEqual({
      start: 13,
      end: 16,
      errors: 0,
    })
  })

  it('finds nothing for short words with slips, and for no words', () => {
    expect(findQuote('one see, two sea', { quote: 'lea', prefix: '', offset: 0 })).toBeNull()
    expect(findQuote('one', { quote: '', prefix: '', offset: 0 })).toBeNull()
  })
})
