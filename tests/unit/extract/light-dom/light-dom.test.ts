import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLight } from '../../../../src/main/extract/light-dom/parse-light.ts'
import { documentOf } from '../html.ts'

const url = 'https://example.org/2024/story.html'
const light = (html: string) => parseLight(html, url)

/** What both DOMs answer to one question about one page. */
const both = <T>(html: string, ask: (document: Document) => T) =>
  [light(html), documentOf(html, url)].map(ask)
const expectSame = <T>(html: string, ask: (document: Document) => T) => {
  const [ours, reference] = both(html, ask)
  expect(ours).toEqual(reference)
}

const PAGE = `<!doctype html><html lang=en><head><title> A
  title </title><base href="/base/"></head><body class="Page page">
  <h1 id=one>One <svg><title>Icon</title><path d="M0"/></svg></h1><p class="lead x">First <b>bold</b> &amp; last</p>
  <p>Second<br>line<img src="a b.png" alt="&quot;"><img src="http://["></p><ul><li>1<li>2</ul>
  <table><tr><td>cell<th>head</table><template><p>inside</p></template><pre>

  code</pre><div hidden style="color: red; DISPLAY : None !important">gone</div><noscript><i>no script</i></noscript></body>`

/** Tags as pages have them: unclosed, misnested, in the wrong place. */
const soup = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(
          ...'p div b i a table tr td tbody ul li select option svg math mi form template h1 pre br img frameset head body title noscript button nobr ruby rt dd foreignObject annotation-xml'.split(
            ' ',
          ),
        )
        .chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} class="a" ID=b A:b="<">`)),
      fc.constantFrom('text', ' ', '&lt;', '&nbsp;', '<!-- c -->', '<!doctype html>', '\0', '<p 0="x" "y>'),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

describe('parseLight', () => {
  it('builds the tree that jsdom builds, whatever the page', () => {
    fc.assert(
      fc.property(soup, (html) => expectSame(html, ({ documentElement }) => documentElement.innerHTML)),
      { numRuns: 300 },
    )
  })

  it('reads fragments as jsdom does', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('div', 'td', 'table'), (html, name) =>
        expectSame('', (document) => {
          const element = document.createElement(name)
          element.innerHTML = html
          return element.innerHTML
        }),
      ),
      { numRuns: 150 },
    )
  })

  it('keeps the first of two values that a page gives its root', () => {
    const { documentElement } = light('<html lang="fr"><body><html lang="en" dir="ltr">')
    expect(documentElement.getAttribute('lang')).toBe('fr')
    expect(documentElement.getAttribute('dir')).toBe('ltr')
  })
})

describe('a light document', () => {
  it.each<[string, (document: Document) => unknown]>([
    ['its title', ({ title }) => title],
    ['its addresses', ({ baseURI, documentURI, location }) => [baseURI, documentURI, location.pathname]],
    ['its parts', ({ head, body }) => [head.childElementCount, body.className, body.children.length]],
    ['its pictures', ({ images }) => [...images].map(({ src, srcset }) => [src, srcset])],
    ['what its text is', ({ body }) => body.textContent],
    ['how it is written', ({ body }) => body.innerHTML],
    [
      'how its tags are called',
      ({ body }) => [...body.querySelectorAll('*')].map((e) => [e.tagName, e.localName]),
    ],
    [
      'what hides an element',
      ({ body }) => [...body.querySelectorAll<HTMLElement>('div, p')].map(({ style }) => style.display),
    ],
    ['attributes', ({ body }) => [...(body.querySelector('div')?.attributes ?? [])].map(({ name }) => name)],
    ['an id', (document) => document.getElementById('one')?.localName],
  ])('knows %s', (_, ask) => expectSame(PAGE, ask))

  it.each([
    'p.lead, H1',
    '.page',
    '.PAGE',
    'p:is(.x, .y) > b',
    '[CLASS~="lead" i]',
    'li + li',
    'h1 ~ p',
    'p:not(.lead)',
    'li:nth-child(2)',
    'td:first-child',
    'div:empty, br:empty',
    'body > *',
    'p p',
    ':scope > p',
    'p:has(> img)',
    '[hidden]',
    'svg *',
    '[style*="display" i]',
  ])('finds %s', (selector) => {
    for (const page of [PAGE, PAGE.replace('<!doctype html>', '')])
      expectSame(page, ({ body }) =>
        [...body.querySelectorAll(selector)].map((found) => [
          found.innerHTML,
          found.matches(selector.replace(':scope > ', '')),
          found.closest('p, ul')?.localName,
        ]),
      )
  })

  it.each<[string, (document: Document, p: Element, q: Element) => void]>([
    ['putting nothing in place of a first child', (_, p) => p.firstElementChild?.replaceWith()],
    ['unwrapping', (_, p) => p.replaceWith(...p.childNodes)],
    ['putting a child in place of its parent', (_, p) => p.replaceWith(p.querySelector('b') ?? '')],
    ['putting an element in its own place', (_, p) => p.replaceWith('a', p, 'b')],
    ['moving behind itself', (_, p, q) => p.after('x', q, 'y')],
    ['moving before', (_, p, q) => p.before(q, 'z')],
    ['appending what is there', (_, p) => p.append(...p.childNodes, 'end')],
    ['prepending', (_, p, q) => p.prepend(...q.childNodes, 'start')],
    ['emptying', (_, p) => p.replaceChildren()],
    ['filling anew', (_, p, q) => p.replaceChildren('text', q)],
    ['writing text', (_, p) => Object.assign(p, { textContent: '<b> & ' })],
    ['copying', (_, p, q) => q.append(p.cloneNode(true), p.cloneNode())],
    ['importing', (document, p, q) => q.append(document.importNode(p, true))],
    ['taking the body apart', ({ body }) => body.replaceWith(...body.childNodes)],
    ['copying a template', ({ body }) => body.append(body.querySelector('template')?.cloneNode(true) ?? '')],
  ])('is the same after %s', (_, change) =>
    expectSame(PAGE, (document) => {
      const [p, q] = document.querySelectorAll('p')
      if (p && q) change(document, p, q)
      return [document.documentElement.innerHTML, document.body?.localName]
    }),
  )
})
