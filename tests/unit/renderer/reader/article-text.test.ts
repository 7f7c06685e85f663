import { describe, expect, it } from 'vitest'
import { articleTextOf, blockAt } from '../../../../src/renderer/reader/text/article-text.ts'

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = html
  return body
}

const textOf = (html: string) => articleTextOf(bodyOf(html)).text

describe('articleTextOf', () => {
  it.each([
    [
      'one space for white space, none around blocks',
      '<p> One\n  two </p>\n\n <p>three</p>',
      'One two\nthree',
    ],
    ['words across elements', '<p>un<b>believ</b>able <i>truth</i>, said</p>', 'unbelievable truth, said'],
    ['line breaks', '<p>One<br>two</p>', 'One\ntwo'],
    ['lines of code as they are', '<pre><code>a  b\n\n  c</code></pre>', 'a  b\n  c'],
    [
      'no marks of footnotes',
      '<p>Sea<sup><a role="doc-noteref" href="#recto-1">1</a></sup>. Sky.</p>',
      'Sea. Sky.',
    ],
    ['no readings of characters', '<p><ruby>東<rp>(</rp><rt>ひがし</rt><rp>)</rp></ruby>京</p>', '東京'],
    ['no words for a missing image', '<p>A</p><p><span class="missing-image">Image missing</span></p>', 'A'],
    ['a formula by its signs', '<p><math><mi>x</mi><annotation>\\TeX</annotation></math></p>', 'x'],
    ['blocks in blocks', '<ul><li>One<p>two</p>three</li></ul>', 'One\ntwo\nthree'],
    ['hard spaces', '<p>«\u00a0Oui\u00a0»</p>', '«\u00a0Oui\u00a0»'],
    ['nothing', '<p> </p>', ''],
  ])('gives %s', (_, html, text) => expect(textOf(html)).toBe(text))

  it('leads from the text into the DOM and back', () => {
    const body = bodyOf('<p> One <b>t\n wo</b></p> <p>three<br> four</p><pre>a\n b</pre>')
    const { text, rangeOf, offsetAt } = articleTextOf(body)
    expect(text).toBe('One t wo\nthree\nfour\na\n b')
    for (let offset = 0; offset < text.length; offset++) {
      const letter = text.charAt(offset)
      if (/\s/.test(letter)) continue
      const range = rangeOf(offset, offset + 1)
      expect(String(range)).toBe(letter)
      expect(range && offsetAt(range.startContainer, range.startOffset)).toBe(offset)
    }
    expect(String(rangeOf(0, 5))).toBe('One t')
    expect(offsetAt(body, 0)).toBe(0)
    expect(offsetAt(body, body.childNodes.length)).toBe(text.length)
    expect(rangeOf(text.length, text.length + 3)).toBeNull()
  })

  it('tells which block a place is in', () => {
    const text = articleTextOf(bodyOf('<h2>One</h2><p>Two</p>'))
    expect(blockAt(text, 2)?.element.localName).toBe('h2')
    expect(blockAt(text, 4)?.element.localName).toBe('p')
    expect(blockAt(text, 99)?.element.localName).toBe('p')
    expect(blockAt(articleTextOf(bodyOf('')), 0)).toBeUndefined()
  })
})
