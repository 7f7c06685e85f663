import { describe, expect, it } from 'vitest'
import {
  paragraphFrom,
  sentenceFrom,
  spokenSentences,
} from '../../../../src/renderer/listen/spoken-sentences.ts'
import { voicesFor } from '../../../../src/renderer/listen/voices.ts'
import { articleTextOf } from '../../../../src/renderer/reader/text/article-text.ts'

function spokenOf(html: string) {
  const body = document.createElement('div')
  body.innerHTML = html
  return spokenSentences(articleTextOf(body), 'en')
}

describe('what is read aloud', () => {
  it('passes over code, tables, notes and marks of footnotes, and reads captions by themselves', () => {
    const spoken = spokenOf(
      `<h2>The sea</h2><p>One<a role="doc-noteref" href="#n">1</a> is here. Two.</p><pre>code()</pre>
      <table><tr><td>7</td></tr></table><figure><figcaption>A boat.</figcaption></figure><p>* * *</p><p>Three.</p>
      <section role="doc-endnotes"><ol><li>A note.</li></ol></section>`,
    )
    expect(spoken.map(({ words, paragraph }) => [words, paragraph])).toEqual([
      ['The sea', 0],
      ['One is here.', 1],
      ['Two.', 1],
      ['A boat.', 2],
      ['Three.', 3],
    ])
  })

  it('finds its way by places and paragraphs', () => {
    const spoken = spokenOf('<p>One. Two.</p><p>Three. Four.</p>')
    expect(sentenceFrom(spoken, 0)).toBe(0)
    expect(sentenceFrom(spoken, 6)).toBe(1)
    expect(sentenceFrom(spoken, 999)).toBe(3)
    expect(paragraphFrom(spoken, 1, 1)).toBe(2)
    expect(paragraphFrom(spoken, 3, -1)).toBe(2)
    expect(paragraphFrom(spoken, 2, -1)).toBe(0)
    expect(paragraphFrom(spoken, 3, 1)).toBe(3)
  })
})

describe('voicesFor', () => {
  const voice = (lang: string, isDefault = false) =>
    ({ lang, name: lang, voiceURI: lang, localService: true, default: isDefault }) as SpeechSynthesisVoice

  it('takes those of the language, its own region first', () => {
    const voices = [voice('fr-FR'), voice('en-US', true), voice('en_GB'), voice('enm')]
    expect(voicesFor('en-GB', voices).map(({ lang }) => lang)).toEqual(['en_GB', 'en-US'])
    expect(voicesFor('en', voices).map(({ lang }) => lang)).toEqual(['en-US', 'en_GB'])
    expect(voicesFor('ja', voices)).toEqual([])
  })
})
