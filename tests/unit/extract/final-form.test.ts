import { expect, it } from 'vitest'
import { FINISH, FRAME, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { cleaned } from './html.ts'

it('leaves no figure within a figure, and loses nothing of either', () => {
  const { body } = cleaned(
    '<figure><p>The roof held.</p><figure><img src="a.png"><figcaption>A roof</figcaption></figure><img src="b.png"></figure>',
    FRAME,
  )
  expect(body.querySelector('figure figure')).toBeNull()
  expect(body.querySelectorAll('img')).toHaveLength(2)
  expect(body.querySelector('figcaption')?.textContent).toBe('A roof')
  expect(body.textContent).toContain('The roof held.')
})

it('takes counters away, and leaves fractions in a line of words', () => {
  const passes = FRAME.filter(({ name }) => name === 'figures')
  const rest = (html: string) => cleaned(html, passes).body.textContent?.replace(/\s+/g, ' ').trim()
  expect(rest('<p><b>Photo</b> <span>1 of 4</span> <a href="/2">Next</a></p>')).toBe('Photo Next')
  expect(rest('<ul><li><span>1/2</span> <span>cup</span> of milk</li></ul>')).toBe('1/2 cup of milk')
  expect(rest('<p>Add <b><span>1/2</span></b> an egg.</p>')).toBe('Add 1/2 an egg.')
})

it('takes a counter away that only becomes a paragraph of its own', () => {
  const { body } = cleaned('<div><section>1 of 4</section><p>Paint.</p></div>', [...FRAME, ...SIMPLIFY])
  expect(body.textContent?.trim()).toBe('Paint.')
})

it('leaves no caption without its figure', () => {
  const { body } = cleaned(
    '<p><img src="a.png"></p><figcaption>A roof</figcaption><p>Text</p><figcaption>Lost</figcaption>',
    FINISH,
  )
  expect(body.querySelector('figure > figcaption')?.textContent).toBe('A roof')
  expect(body.querySelectorAll('figcaption')).toHaveLength(1)
  expect(body.textContent).toContain('Lost')
})
