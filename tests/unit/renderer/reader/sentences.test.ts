import { describe, expect, it } from 'vitest'
import { articleTextOf } from '../../../../src/renderer/reader/text/article-text.ts'
import { sentenceAt, sentencesOf } from '../../../../src/renderer/reader/text/sentences.ts'

describe('sentencesOf', () => {
  it.each([
    ['en', 'titles', ['Mr. Smith met Dr. Jones.', 'They left at 5 p.m. Monday.']],
    ['en', 'initials', ['J. R. R. Tolkien wrote it.', 'So did I.', 'You too.']],
    ['en', 'numbers', ['It cost 3.50 in all.', 'See No. 5 and p. 12 for more.']],
    ['en', 'a word that is like an abbreviation', ['We said no.', 'They said yes.', 'I sat.', 'It rained.']],
    ['en', 'Latin', ['Birds, e.g. Terns, come back.', 'Others stay, i.e. Gulls.']],
    ['en', 'quotations', ['“Really?” she said.', '“Yes!”', 'He left.']],
    ['en', 'brackets', ['He left (at last!).', 'She stayed.', '(Why?)']],
    ['en', 'an ellipsis', ['Well… perhaps not.', 'Perhaps.']],
    ['fr', 'titles', ['M. Dupont a vu Mme. Martin.', 'Il est parti.']],
    [
      'fr',
      'quotations with hard spaces',
      ['«\u00a0Vraiment\u00a0?\u00a0» dit-il.', '«\u00a0Oui\u00a0!\u00a0»', 'Elle rit.'],
    ],
    ['fr', 'a dash that goes on', ['«\u00a0Oui\u00a0!\u00a0» – puis il partit.', 'Fin.']],
    ['fr', 'abbreviations', ['Au n. 3, cf. Hugo, art. 5.', 'Voir av. J.-C. pour la date.']],
    ['fr', 'large numbers', ['Il y a 1\u202f234,5 km.', 'C’est loin.']],
    ['de', 'abbreviations', ['Das ist z.B. Wasser.', 'Es kam am 3. Mai.']],
    ['ja', 'full stops without spaces', ['彼は言った。', '「本当？」', 'そうだ。']],
    ['zh', 'full stops without spaces', ['他说：“真的吗？”', '是的。']],
    ['ar', 'its own question mark', ['هل هذا صحيح؟', 'نعم.']],
    ['no such language', 'what pages claim', ['One here.', 'Two there.']],
  ])('%s: knows %s', (language, _, expected) => {
    const between = ['ja', 'zh'].includes(language) ? '' : ' '
    const text = ` ${expected.join(between)} `
    const found = sentencesOf(text, language, 0).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(expected)
  })

  it('keeps the places of the text around', () => {
    expect(sentencesOf('A b. C d.', 'en', 100)).toEqual([
      { start: 100, end: 104 },
      { start: 105, end: 109 },
    ])
    expect(sentencesOf('  ', 'en')).toEqual([])
  })
})

describe('sentenceAt', () => {
  it('looks within one block', () => {
    const body = document.createElement('div')
    body.innerHTML = '<h2>The sea</h2><p>One is here. Two<sup><a role="doc-noteref">1</a></sup> is there.</p>'
    const text = articleTextOf(body)
    const at = (offset: number) => {
      const found = sentenceAt(text, offset, 'en')
      return found && text.text.slice(found.start, found.end)
    }
    expect(at(0)).toBe('The sea')
    expect(at(text.text.indexOf('here'))).toBe('One is here.')
    expect(at(text.text.indexOf(' Two'))).toBe('One is here.')
    expect(at(9999)).toBe('Two is there.')
    body.innerHTML = ''
    expect(sentenceAt(articleTextOf(body), 0, 'en')).toBeNull()
  })
})
