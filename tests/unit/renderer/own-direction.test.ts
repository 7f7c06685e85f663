import { expect, it } from 'vitest'
import { directionOf, markOwnDirections } from '../../../src/renderer/reader/direction/own-direction.ts'

function marked(html: string, dir: 'ltr' | 'rtl'): string {
  const template = document.createElement('template')
  template.innerHTML = html
  markOwnDirections(template.content, dir)
  return template.innerHTML
}

it('gives a quote that is wholly written the other way its direction, once', () => {
  expect(marked('<p>He said:</p><blockquote><p>البحر هادئ اليوم</p></blockquote>', 'ltr')).toBe(
    '<p>He said:</p><blockquote dir="rtl"><p>البحر هادئ اليوم</p></blockquote>',
  )
  expect(marked('<p>قال:</p><ul><li>The sea is calm</li><li>today</li></ul>', 'rtl')).toBe(
    '<p>قال:</p><ul dir="ltr"><li>The sea is calm</li><li>today</li></ul>',
  )
})

it('leaves alone what is mixed, what says its direction, code and what has hardly a letter', () => {
  for (const html of [
    '<p>The word البحر means sea</p>',
    '<p dir="ltr">البحر هادئ اليوم</p>',
    '<pre>البحر هادئ اليوم</pre>',
    '<p>1994 – 2024</p>',
  ])
    expect(marked(html, 'ltr')).toBe(html)
  expect(marked('<p>البحر في Twitter هادئ</p>', 'rtl')).toBe('<p>البحر في Twitter هادئ</p>')
})

it('tells a text’s direction by its letters', () => {
  expect(directionOf('שלום, עולם 2024')).toBe('rtl')
  expect(directionOf('A calm sea')).toBe('ltr')
  expect(directionOf('海は静か')).toBe('ltr')
  expect(directionOf('sea البحر')).toBeNull()
})
