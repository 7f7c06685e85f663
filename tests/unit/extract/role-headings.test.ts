import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { standardiseRoleHeadings } from '../../../src/main/extract/prepare/role-headings.ts'
import { documentOf, prose } from './html.ts'

const standard = (html: string) => {
  const { body } = documentOf(`<body>${html}`)
  standardiseRoleHeadings(body)
  return body.innerHTML.trim()
}

describe('headings by their role', () => {
  it.each([
    ['have their level', '<div role="heading" aria-level="3">a</div>', '<h3>a</h3>'],
    ['have the second without one', '<span role="heading">a</span>', '<h2>a</h2>'],
    ['have the deepest that there is', '<p role="heading" aria-level="9">a</p>', '<h6>a</h6>'],
    ['have the second where it is no level', '<p role="heading" aria-level="x">a</p>', '<h2>a</h2>'],
    ['hold no blocks', '<div role="heading"><div>a</div><div>b</div></div>', '<h2>a b </h2>'],
    ['keep their id', '<div id="s" role="heading">a</div>', '<h2 id="s">a</h2>'],
  ])('%s', (_, html, expected) => expect(standard(html)).toBe(expected))

  it.each([
    ['in a figure', '<figure><div role="heading">a</div></figure>'],
    ['in a menu', '<div role="navigation"><div role="heading">a</div></div>'],
    ['in a dialog', '<dialog><div role="heading">a</div></dialog>'],
    ['without text', '<div role="heading"></div>'],
    ['of a paragraph’s length', `<div role="heading">${'word '.repeat(60)}</div>`],
    ['around a list', '<div role="heading"><ul><li>a</li></ul></div>'],
    ['that are headings already', '<h3 role="heading">a</h3>'],
  ])('not %s', (_, html) => expect(standard(html)).toBe(html))

  it('come through a whole extraction', () => {
    const html = `<title>Fog</title><article><h1>Fog</h1>${prose(3)}<div role="heading" aria-level="2">Horns</div>${prose(2)}<div role="heading" aria-level="3">Bells</div>${prose(2)}</article>`
    const { contentHtml } = extractArticle({ html, url: 'https://example.org/fog' }).article
    expect(contentHtml).toContain('<h2>Horns</h2>')
    expect(contentHtml).toContain('<h3>Bells</h3>')
  })

  it('are the same the second time', () => {
    const box = fc
      .tuple(fc.constantFrom('div', 'span', 'section'), fc.constantFrom('', 'a', '<p>b</p>', '<i>c</i>'))
      .map(([name, inner]) => `<${name} role="heading">${inner}</${name}>`)
    const nested = fc.tuple(box, box).map(([a, b]) => `<div role="heading">${a}${b}</div>`)
    fc.assert(
      fc.property(fc.oneof(box, nested), (html) => {
        const once = standard(html)
        expect(standard(once)).toBe(once)
      }),
      { numRuns: 40 },
    )
  })
})
