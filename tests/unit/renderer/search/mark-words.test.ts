import { expect, it } from 'vitest'
import { markWords } from '../../../../src/renderer/search/mark-words.ts'
import { patternsOf } from '../../../../src/renderer/search/words/match-words.ts'

it('marks words over the text, across elements, and leaves the text alone', () => {
  const html =
    '<h2>Low</h2><p>tide l’<em>Eu</em>rope, <b>low</b> <i>water</i></p><p>europeans</p><p>low</p><p>lands</p>'
  const article = document.createElement('div')
  article.innerHTML = html
  document.body.append(article)
  const unmark = markWords(article, [
    ...patternsOf('europe', false),
    ...patternsOf('low water', false),
    ...patternsOf('lowlands', false),
  ])
  const marked = [...(CSS.highlights.get('found-words') ?? [])].map((range) => (range as Range).toString())
  expect(marked).toEqual(['Europe', 'low water'])
  expect(article.innerHTML).toBe(html)
  unmark()
  expect(CSS.highlights.has('found-words')).toBe(false)
})
