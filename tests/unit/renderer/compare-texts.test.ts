import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../../src/renderer/versions/compare-texts.ts'

const text = fc
  .array(
    fc.array(fc.constantFrom('boat', 'sail', 'the', 'sea,', 'été', '海'), { minLength: 1, maxLength: 8 }),
    {
      maxLength: 8,
    },
  )
  .map((paragraphs) => paragraphs.map((words) => words.join(' ')).join('\n\n'))

/** A text as one side of a comparison has it. */
const side = (changes: ReturnType<typeof compareTexts>, own: 'added' | 'removed') =>
  changes
    .map((change) =>
      change
        .filter(({ kind }) => kind === 'same' || kind === own)
        .map((run) => run.text)
        .join(''),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

describe('compareTexts', () => {
  it('tells both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareTexts(before, after)
        expect(side(changes, 'removed')).toBe(before)
        expect(side(changes, 'added')).toBe(after)
      }),
    )
  })

  it('marks the words that changed within a paragraph', () => {
    expect(compareTexts('One.\n\nThe sea is grey.\n\nEnd.', 'One.\n\nThe sea is green.\n\nEnd.')).toEqual([
      [{ kind: 'same', text: 'One.' }],
      [
        { kind: 'same', text: 'The sea is ' },
        { kind: 'removed', text: 'grey' },
        { kind: 'added', text: 'green' },
        { kind: 'same', text: '.' },
      ],
      [{ kind: 'same', text: 'End.' }],
    ])
  })

  it('tells paragraphs that came and went', () => {
    expect(compareTexts('One.\n\nTwo.', 'Zero.\n\nOne.')).toEqual([
      [{ kind: 'added', text: 'Zero.' }],
      [{ kind: 'same', text: 'One.' }],
      [{ kind: 'removed', text: 'Two.' }],
    ])
  })
})
