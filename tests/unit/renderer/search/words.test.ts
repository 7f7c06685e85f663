import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearWords } from '../../../../src/renderer/search/index/near-words.ts'
import { fold } from '../../../../src/renderer/search/words/fold.ts'
import { indexText, phraseOf } from '../../../../src/renderer/search/words/index-text.ts'
import { matchWords, patternsOf } from '../../../../src/renderer/search/words/match-words.ts'
import { likelyStretches, piecesOf } from '../../../../src/renderer/search/words/pieces.ts'
import { snippetOf } from '../../../../src/renderer/search/words/snippet.ts'
import { spellingsOf } from '../../../../src/renderer/search/words/spellings.ts'

describe('fold', () => {
  it.each([
    ['Élan', 'elan'],
    ['ŒUVRE', 'oeuvre'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['ＧＰＴ', 'gpt'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
    ['مَكْتَبَة', 'مكتبة'],
  ])('%s', (text, expected) => expect(fold(text)).toBe(expected))
})

describe('indexText', () => {
  it.each([
    ['L’Europe, e-mail', 'l europe e mail'],
    ['GPT模型 x', 'gpt 模型 型 x'],
    ['Recto™ ½', 'recto 1 2'],
    ['… !', ''],
  ])('%s', (text, expected) => expect(indexText(text)).toBe(expected))
})

describe('phraseOf', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'大型语言模在京', ' ', 'a', 'B', 'é', ','),
    maxLength: 20,
  })

  it('is found in every text that has what it was made of', () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, text, after) => {
        // Words of scripts with spaces are whole words.
        const phrase = phraseOf(text, false)
        if (!phrase) return
        const indexed = ` ${indexText(`${before} ${text} ${after}`)} `
        expect(indexed).toContain(` ${phrase.words.join(' ')}${phrase.isPrefix ? '' : ' '}`)
      }),
    )
  })

  it('finds any part of a run without spaces', () => {
    const run = fc.string({ unit: fc.constantFrom(...'大型语言模在京'), maxLength: 6 })
    fc.assert(
      fc.property(run, run, run, (before, text, after) => {
        const phrase = phraseOf(text, false)
        if (!phrase) return
        const indexed = ` ${indexText(`${before}${text}${after}`)} `
        expect(indexed).toContain(` ${phrase.words.join(' ')}${phrase.isPrefix ? '' : ' '}`)
      }),
    )
  })
})

describe('matchWords', () => {
  const marked = (text: string, query: string, isUnfinished = false) =>
    [...matchWords(text, patternsOf(query, isUnfinished))].map(({ start, end }) => text.slice(start, end))

  it.each([
    ['L’École est là', 'ecole', false, ['École']],
    ['The lighthouses', 'lighthouse', true, ['lighthouses']],
    ['The lighthouses', 'lighthouse', false, []],
    ['low water, low tide', 'low tide', false, ['low tide']],
    ['在东京的东京塔', '东京', false, ['东京', '东京']],
    ['a Straße b', 'strasse', false, ['Straße']],
  ])('%s: %s', (text, query, isUnfinished, expected) =>
    expect(marked(text, query, isUnfinished)).toEqual(expected),
  )

  it('marks a word wherever the index finds it', () => {
    const text = fc.string({ unit: fc.constantFrom(..."aÉœß½™ '-,京都"), maxLength: 20 })
    fc.assert(
      fc.property(text, text, (before, query) => {
        const phrase = phraseOf(query, false)
        if (phrase) expect([...matchWords(`${before} ${query}`, patternsOf(query, false))]).not.toEqual([])
      }),
    )
  })
})

describe('likelyStretches', () => {
  it('passes over no piece that begins with one of the words', () => {
    const text = fc.string({
      unit: fc.constantFrom(..."abAeéŒßK½™ '-,京都𝔟𠀀🌊ガｶﾞйИ\u0301\u3099각ᄀsoÆæﬁﬃ"),
      maxLength: 30,
    })
    const words = [
      'a',
      'b',
      'ab',
      'ae',
      'e',
      'oe',
      'ss',
      's',
      'sss',
      'ssss',
      'aess',
      'oeb',
      'so',
      'f',
      'fi',
      'bfi',
      '京',
      '1',
      'ガ',
      'и',
      '각',
      '𠀀',
    ]
    fc.assert(
      fc.property(text, fc.constantFrom(...words), (text, word) => {
        const stretches = [...likelyStretches(text, spellingsOf([word]))]
        for (const { start, folded } of piecesOf(text)) {
          if (!folded.startsWith(word)) continue
          expect(stretches.some((stretch) => stretch.start <= start && start < stretch.end)).toBe(true)
        }
      }),
    )
  })

  it('tells whole stretches, in order, each once', () => {
    const text = fc.string({ unit: fc.constantFrom(..."abAéŒ½™ '-,京都𝔟𠀀🌊\u0301"), maxLength: 30 })
    fc.assert(
      fc.property(text, (text) => {
        const whole = new Map(
          [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: run, index }) => [index, index + run.length]),
        )
        let last = 0
        for (const { start, end } of likelyStretches(text, spellingsOf(['a']))) {
          expect(whole.get(start)).toBe(end)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })
})

describe('snippetOf', () => {
  it('shows the place with most of the words, cut between words', () => {
    const text = `${'sea and nothing else '.repeat(40)}the lighthouse by the sea ${'and nothing '.repeat(40)}`
    const snippet = snippetOf(text, [...patternsOf('lighthouse', false), ...patternsOf('sea', false)]) ?? []
    const shown = snippet.map((part) => (part.isMarked ? `[${part.text}]` : part.text)).join('')
    expect(shown).toMatch(/^… \w/)
    expect(shown).toContain('the [lighthouse] by the [sea] and')
    expect(shown.length).toBeLessThan(280)
  })

  it('is null where there is nothing to show', () => {
    expect(snippetOf('The sea.', patternsOf('moor', false))).toBeNull()
  })
})

describe('nearWords', () => {
  const vocabulary = ['europe', 'europa', 'harbour', 'harbours', 'lighthouse', 'hut', 'hat'].map(
    (word, at) => ({
      word,
      articles: at,
    }),
  )
  it.each([
    ['eurpoe', false, ['europe']],
    ['europe', false, ['europa']],
    ['harbor', false, ['harbour']],
    ['lihgtouse', false, ['lighthouse']],
    ['lihgth', true, ['lighthouse']],
    ['hit', false, []],
  ])('%s', (word, isPrefix, expected) => expect(nearWords(word, vocabulary, isPrefix)).toEqual(expected))
})
