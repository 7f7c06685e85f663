import { afterEach, describe, expect, it } from 'vitest'
import { passageOf, presentParagraph } from '../../../src/renderer/reader/passage/passage-of.ts'
import { addressOfPassage, textDirective } from '../../../src/renderer/reader/passage/text-directive.ts'

afterEach(() => document.body.replaceChildren())

/** The directive of what stands between two bars, decoded. */
function directive(html: string, lang: string | null = 'en'): string {
  const body = document.createElement('div')
  body.innerHTML = html
  document.body.append(body)
  const range = new Range()
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const bars: [Text, number][] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    for (let at = node.data.indexOf('|'); at !== -1; at = node.data.indexOf('|')) {
      node.deleteData(at, 1)
      bars.push([node, at])
    }
  }
  const [[from, start], [to, end]] = bars as [[Text, number], [Text, number]]
  range.setStart(from, start)
  range.setEnd(to, end)
  const passage = passageOf(body, range)
  return passage ? textDirective(passage, lang) : ''
}

const LONG = 'The council would like to paint the tower white again before the visitors come. '.repeat(5)

describe('a text directive', () => {
  it('is the quote, where that is enough, and whole words of it', () => {
    const html = '<p>Its lamp is |lit by a timer now, and the timer is usual|ly right.</p>'
    expect(decodeURIComponent(directive(html))).toBe('text=lit by a timer now, and the timer is usually')
  })

  it('has words around a quote that is short or stands elsewhere too', () => {
    const html = '<p>A fine day at sea.</p><p>The sea was calm; |the sea| was blue.</p><p>Later on.</p>'
    expect(decodeURIComponent(directive(html))).toBe('text=The sea was calm;-,the sea,-was blue')
  })

  it('takes the words around from the blocks beside it', () => {
    const html = '<p>One two three.</p><p>|A day.|</p><p>Four five.</p>'
    expect(decodeURIComponent(directive(html))).toBe('text=One two three.-,A day.,-Four five')
  })

  it('names a long quote, and one of several blocks, by its beginning and its end', () => {
    expect(decodeURIComponent(directive(`<p>|So: ${LONG}And that was all of it.|</p>`))).toBe(
      'text=So: The council would,was all of it.',
    )
    const html = '<p>It was a day |of wind and of rain.</p><p>Nobody went out but the keeper| herself.</p>'
    expect(decodeURIComponent(directive(html))).toBe('text=of wind and of,out but the keeper')
  })

  it('does not count on what the original may show in another form', () => {
    const html =
      '<p>|Fog over the bay<sup><a role="doc-noteref">1</a></sup> and over the whole of the town|.</p>'
    expect(decodeURIComponent(directive(html))).toBe('text=Fog over the bay,whole of the town')
  })

  it('goes on across inline elements, and sees spaces as one', () => {
    const html = '<p>|The <em>keeper’s</em>\n   <b>rooms</b> shall become a tea room or a museum|</p>'
    expect(decodeURIComponent(directive(html))).toBe(
      'text=The keeper’s rooms shall become a tea room or a museum',
    )
  })

  it('encodes the signs that have a meaning in it', () => {
    expect(directive('<p>|A well-known, salt & pepper lighthouse: 100 % of it, they say|</p>')).toBe(
      'text=A%20well%2Dknown%2C%20salt%20%26%20pepper%20lighthouse%3A%20100%20%25%20of%20it%2C%20they%20say',
    )
  })

  it('cuts languages without spaces at their words, and bears a language that is none', () => {
    const html =
      '<p>海は静かで、灯台には|誰もいない。春から番人がいなくなったからである。町の人々は今でも灯台を見上げて、その光を数えている|。</p>'
    expect(decodeURIComponent(directive(html, 'ja'))).toContain('誰もいない。春から番人')
    expect(directive('<p>|A calm sea, all day long and all night long, too|</p>', 'x_y')).toMatch(/^text=A/)
  })
})

describe('the address of a passage', () => {
  it('keeps the page’s own fragment, and no directive before', () => {
    expect(addressOfPassage('https://e.org/a?b=1', 'text=x')).toBe('https://e.org/a?b=1#:~:text=x')
    expect(addressOfPassage('https://e.org/#/route', 'text=x')).toBe('https://e.org/#/route:~:text=x')
    expect(addressOfPassage('https://e.org/#a:~:text=old', 'text=x')).toBe('https://e.org/#a:~:text=x')
  })
})

it('takes the first paragraph in view for the present one', () => {
  const body = document.createElement('div')
  body.innerHTML =
    '<p style="margin-top:-90px;height:40px">above</p><p></p><p style="margin-top:200px">here</p>'
  document.body.append(body)
  expect(presentParagraph(body)?.toString()).toBe('here')
})
