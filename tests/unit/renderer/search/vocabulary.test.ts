import init from '@sqlite.org/sqlite-wasm'
import { describe, expect, it, vi } from 'vitest'
import { SearchIndex } from '../../../../src/renderer/search/index/search-index.ts'
import { Vocabulary } from '../../../../src/renderer/search/index/vocabulary.ts'

const sqlite = await init()
const letters = (number: number) => [...String(number)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('')
const words = Array.from({ length: 1300 }, (_, number) => `sea${letters(10_000 + number)}`)

function indexOf(body: string): SearchIndex {
  const index = new SearchIndex(new sqlite.oo1.DB(':memory:'))
  index.write([{ articleId: 'a', title: '', byline: '', site: '', body, notes: '', tags: '' }], [])
  return index
}

describe('Vocabulary', () => {
  it('has every word after it has read ahead, in steps, and does not ask for them again', async () => {
    const index = indexOf(`${words.join(' ')} tide`)
    const vocabulary = new Vocabulary(index)
    const asked = vi.spyOn(index, 'words')
    await vocabulary.readAhead(() => false)
    expect(asked.mock.calls.length).toBeGreaterThan(3)
    asked.mockClear()
    for (const word of [words[0], words[499], words[500], words[1299]])
      expect(vocabulary.near(`${word}z`, false)).toContain(word)
    expect(asked).not.toHaveBeenCalledWith('s', expect.anything(), expect.anything())
    index.close()
  })

  it('stops where something else is to be done, and reads the rest when it is asked for', async () => {
    const index = indexOf(words.join(' '))
    const vocabulary = new Vocabulary(index)
    await vocabulary.readAhead(() => true)
    expect(vocabulary.near(`${words[1299]}z`, false)).toContain(words[1299])
    index.close()
  })
})
