import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripInert } from '../../../src/main/extract/strip-inert.ts'

describe('stripInert', () => {
  it.each([
    ['scripts', '<p>a</p><script>if (a < b) {}</script><p>b</p>', '<p>a</p><p>b</p>'],
    ['styles, whatever their case', '<STYLE type="a>b">x</Style ><p>', '<p>'],
    ['comments', 'a<!-- <p> --!>b<!-->c<!--->d', 'abcd'],
    ['a comment without end', 'a<!-- b', 'a'],
    ['a script without end', 'a<script>b<p>', 'a'],
  ])('drops %s', (_, html, expected) => expect(stripInert(html)).toBe(expected))

  it.each([
    ['JSON-LD', '<script type="application/ld+json">{"a":"<!-- b"}</script>'],
    ['text that looks like a tag', '<p>a < b <3 </p>'],
    ['a script within an attribute', '<div data-x="<script>" title=\'<!--\'>a</div>'],
    ['a stray quote in a tag', `<a title=it's href="b">c</a>`],
    ['what a text field holds', '<textarea><!-- a </textarea><p>b</p>'],
  ])('keeps %s', (_, html) => expect(stripInert(html)).toBe(html))

  it('takes time in proportion to the length', () => {
    const time = (html: string) => {
      const started = performance.now()
      stripInert(html)
      return performance.now() - started
    }
    for (const part of ['<', '<a "', '<!--', '<script>', '<a b="', '</', '<a =', "<textarea '"]) {
      expect(time(part.repeat(200_000))).toBeLessThan(1_500)
    }
  })

  it('leaves text without tags alone', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('<')),
        (text) => stripInert(text) === text,
      ),
    )
  })
})
