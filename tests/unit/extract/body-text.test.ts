import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyTextOf } from '../../../src/main/extract/body-text.ts'
import { documentOf } from './html.ts'

const textOf = (html: string) => bodyTextOf(documentOf(html).body)

describe('bodyTextOf', () => {
  it.each([
    ['parts paragraphs by a blank line', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['breaks at block elements without white space', '<div>a</div><div>b<p>c</p></div>d', 'a\n\nb\n\nc\n\nd'],
    ['puts items on lines', '<ul><li>a</li><li><p>b</p></li></ul><p>c</p>', 'a\n\nb\n\nc'],
    ['keeps inline elements together', '<p>re<b>mark</b>able, <i>yes</i> !</p>', 'remarkable, yes !'],
    ['breaks lines at br', '<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
    [
      'parts cells by tabs',
      '<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      'a\tb\nc\td',
    ],
    ['leaves captions out', '<p>a</p><figure><img><figcaption>b</figcaption></figure><p>c</p>', 'a\n\nc'],
    [
      'keeps quotes that stand in figures',
      '<figure><blockquote><p>a</p></blockquote><figcaption>b</figcaption></figure>',
      'a',
    ],
    ['keeps code as it is', '<pre><code>if a:\n    b\n</code></pre>', 'if a:\n    b'],
    ['folds white space', '<p> a \n\t b </p>', 'a b'],
    ['keeps no-break spaces', '<p>12\u00a0000\u00a0€</p>', '12\u00a0000\u00a0€'],
    ['leaves links to players out', '<p>a</p><p data-kind="embed"><a href="#">player</a></p>', 'a'],
    [
      'reads a formula as its signs, once',
      '<p>so <math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>.</p>',
      'so x2.',
    ],
    [
      'parts the cells of a matrix',
      '<p><math><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable><mo>)</mo></math></p>',
      '(1 2 3)',
    ],
    ['sets a formula apart', '<p>so<math display="block"><mi>x</mi></math>is</p>', 'so\nx\nis'],
    ['reads ruby without its glosses', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>', '漢字'],
  ])('%s', (_, html, expected) => expect(textOf(html)).toBe(expected))

  it('loses and invents no word, whatever the nesting', () => {
    const tag = fc.constantFrom('p', 'div', 'li', 'b', 'span', 'td', 'h2', 'blockquote', 'section')
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('one ', 'two ', ' three ', 'four\n'),
        fc
          .tuple(tag, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    }))
    fc.assert(
      fc.property(tree, (html) => {
        const { body } = documentOf(`<body>${html}`)
        const words = (text: string) => text.match(/one|two|three|four/g) ?? []
        const text = bodyTextOf(body)
        expect(words(text)).toEqual(words(body.textContent ?? ''))
        expect(text).not.toMatch(/^\s|\s$|\n{3,}| \n/)
      }),
    )
  })
})
