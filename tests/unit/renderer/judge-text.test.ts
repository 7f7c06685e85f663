import { describe, expect, it } from 'vitest'
import { judgeText } from '../../../src/renderer/versions/judge-text.ts'

const WORDS = Array.from({ length: 100 }, (_, i) => `word${i}`)
const text = (bodyText: string, title = 'A story') => ({ title, bodyText, contentHtml: `<p>${bodyText}</p>` })
const kept = text(WORDS.join(' '))

describe('judgeText', () => {
  it('knows the same text', () => expect(judgeText(kept, { ...kept }, 'article')).toBe('same'))

  it.each([
    ['another title', text(kept.bodyText, 'Another')],
    ['some words more', text(`${kept.bodyText} and an update`)],
    ['a paragraph of furniture less', text(WORDS.slice(0, 75).join(' '))],
  ])('takes %s', (_what, fetched) => expect(judgeText(kept, fetched, 'article')).toBe('changed'))

  it.each([
    ['a teaser', text(WORDS.slice(0, 60).join(' '))],
    ['nothing', text('')],
    ['another story of the same length', text(WORDS.map((word) => `other-${word}x`).join(' '))],
  ])('does not take %s', (_what, fetched) => expect(judgeText(kept, fetched, 'article')).toBe('worse'))

  it('does not take a list of links', () => {
    expect(judgeText(kept, text(`${kept.bodyText} more`), 'overview')).toBe('worse')
  })

  it('counts letters where a script has no spaces', () => {
    const japanese = text('灯台は春から無人である。'.repeat(10))
    expect(judgeText(japanese, text('灯台は春から無人である。'), 'article')).toBe('worse')
    expect(judgeText(japanese, text('灯台は春から無人である。'.repeat(9)), 'article')).toBe('changed')
  })
})
