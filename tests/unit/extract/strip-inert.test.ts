import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLight } from '../../../src/main/extract/light-dom/parse-light.ts'
import { stripInert } from '../../../src/main/extract/strip-inert.ts'

describe('stripInert', () => {
  it.each([
    ['scripts', '<p>a</p><script>if (a < b) {}</script><p>b</p>', '<p>a</p><p>b</p>'],
    ['styles, whatever their case', '<STYLE type="a>b">x</Style ><p>', '<p>'],
    ['comments', 'a<!-- <p> --!>b<!-->c<!--->d', 'abcd'],
    ['a comment without end', 'a<!-- b', 'a'],
    ['a script within a script', 'a<script><!-- <script>b</script>c --></script>d', 'ad'],
    ['a script with a comment that ends at once', 'a<script><!--><script></script>b', 'ab'],
    ['what would otherwise make a tag', 'a<<!-- c -->b>&l<!-- -->t;', 'a<<!---->b>&l<!---->t;'],
    ['a script without end', 'a<script>b<p>', 'a'],
  ])('drops %s', (_, html, expected) => expect(stripInert(html)).toBe(expected))

  it.each([
    ['JSON-LD', '<script type="application/ld+json">{"a":"<!-- b"}</script>'],
    ['text that looks like a tag', '<p>a < b <3 </p>'],
    ['a script within an attribute', '<div data-x="<script>" title=\'<!--\'>a</div>'],
    ['a stray quote in a tag', `<a title=it's href="b">c</a>`],
    ['what follows an empty style of SVG', '<svg><style/><text>a</text></svg><p>b</p><p>c'],
    ['what looks like a comment in an instruction', '<?php <!-- > a <p>b'],
    ['what looks like a script in an end tag', '<p>a</p title="<script>"><p>b'],
    ['what a text field holds', '<textarea><!-- a </textarea><p>b</p>'],
  ])('keeps %s', (_, html) => expect(stripInert(html)).toBe(html))

  it('changes nothing of a page but what it drops', () => {
    const part = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b title="',
        '">',
        "'",
        '<style>',
        '<style/>',
        '</style>',
        '<title>',
        '</title>',
        '<td>',
      ],
      ...[
        '<textarea>',
        '</textarea>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '--!>',
        '<!',
        '<?',
        '</',
        '<table>',
      ],
      ...[
        '<',
        '>',
        '/',
        '&l',
        't;',
        'word',
        ' ',
        '<iframe>',
        '</iframe>',
        '<svg><style/><p>a</svg>',
        '<svg/>',
      ],
    )
    const rest = (html: string) => {
      const document = parseLight(html, 'https://example.org/')
      for (const inert of document.querySelectorAll('script, style, noembed, noframes')) inert.remove()
      const comments = document.createTreeWalker(document, 128)
      const found: Node[] = []
      while (comments.nextNode()) found.push(comments.currentNode)
      for (const comment of found) comment.parentNode?.removeChild(comment)
      return document.documentElement.innerHTML.replace(/\s+/g, '')
    }
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        // Apart from what stands in the head by itself, a page's words are in a body.
        const html = `<!doctype html><body>${parts.join('')}`
        expect(rest(stripInert(html))).toBe(rest(html))
      }),
      { numRuns: 2_000 },
    )
  })

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
