import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { articleToHtml } from '../../../src/shared/article-document.ts'
import { fixturePages } from './expected-page.ts'
import { prose } from './html.ts'

const pages = fixturePages('pages')
  .filter(({ expected }) => expected.error === undefined)
  .map(({ name, html, expected: { url } }) => ({ name, html, url }))

/** An article and what becomes of it when it is exported and read in again. */
function twice(html: string, url: string) {
  const { article, report } = extractArticle({ html, url })
  const again = extractArticle({ html: articleToHtml(article, report.kind), url })
  return { article, kind: report.kind, again }
}

describe('an article that was exported comes back as it was', () => {
  it.each(pages)('$name', ({ html, url }) => {
    const { article, kind, again } = twice(html, url)
    expect(again.article).toEqual(article)
    expect(again.report).toMatchObject({
      kind,
      foundBy: 'own-copy',
      removed: [],
      warnings: [],
    })
  })

  it('with its address, though it is read from a file', () => {
    const { article, report } = extractArticle({
      html: `<title>Mills</title><article><h1>Mills</h1>${prose(5)}</article>`,
      url: 'https://example.org/mills',
    })
    const again = extractArticle({ html: articleToHtml(article, report.kind), url: 'file:///tmp/mills.html' })
    expect(again.article).toEqual(article)
  })

  it('whatever blocks it is made of, in whatever order', () => {
    const block = fc.constantFrom(
      '<p>See also: <a href="/a">another mill</a></p>',
      '<p>Published 1 May 2024</p>',
      '<h4>Mills</h4>',
      '<ul><li><a href="/b">Read more</a><li>Two</ul>',
      '<table><tr><th>a<th>b<tr><td>1<td>2</table>',
      '<pre><code class="language-js">let a\n  = 1</code></pre>',
      '<blockquote>Turning<br><br>and turning</blockquote>',
      '<figure><img src="m.png" width="900"><figcaption>A mill</figcaption></figure>',
      '<a href="/c">one <a href="/d">two</a></a>',
      '<p>Alone<div>within</div>after',
      '<aside class="admonition note"><p class="admonition-title">Note</p><p>Mind the step.</p></aside>',
      prose(1),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const html = `<title>Mills</title><article><h1>Mills</h1>${prose(4)}${blocks.join('\n')}${prose(2)}</article>`
        const { article, again } = twice(html, 'https://example.org/mills')
        expect(again.article.bodyText).toBe(article.bodyText)
        expect(again.article.contentHtml).toBe(article.contentHtml)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a page that only says that Recto has written it', () => {
  const claim = (body: string) =>
    `<html><head><meta name="generator" content="Recto"><meta property="article:published_time" content="today">
      <meta property="og:image" content="javascript:go()"></head><body><article><h1>Mills</h1>${body}</article></body></html>`

  it('is sanitised like any other', () => {
    const { article } = extractArticle({
      html: claim(
        `<div data-recto-body="article">${prose(3)}<script>go()</script><p onclick="go()"><a href="javascript:go()">x</a></p></div>`,
      ),
      url: 'https://example.org/mills',
    })
    expect(article.contentHtml).not.toMatch(/script|onclick/)
    expect(article).toMatchObject({ publishedTime: null, leadImage: null })
  })

  it.each([
    ['article:published_time', '2024-99-99T99:99:99', 'publishedTime'],
    ['og:image', 'https://[bad', 'leadImage'],
  ] as const)('gives no %s that is none: %s', (name, content, field) => {
    const html = `<html><head><meta name="generator" content="Recto"><meta property="${name}" content="${content}"></head><body><article><h1>Mills</h1><div data-recto-body="article">${prose(3)}</div></article></body></html>`
    expect(extractArticle({ html, url: 'https://example.org/mills' }).article[field]).toBeNull()
  })

  it('loses nothing of what it has put among its notes', () => {
    const note = (id: string, words: string) => `<li id="recto-fn-${id}" data-recto-key="9">${words}</li>`
    const bodyOf = (section: string) =>
      extractArticle({
        html: claim(
          `<div data-recto-body="article">${prose(3)}<p>Mills<sup><a href="#recto-fn-1" role="doc-noteref">1</a></sup></p><section data-kind="footnotes">${section}</section></div>`,
        ),
        url: 'https://example.org/mills',
      }).article
    const article = bodyOf(
      `<p>A word before.</p><ol>${note('1', 'One.')}${note('1', 'Two.')}</ol><p>A word after.</p>`,
    )
    for (const words of ['A word before.', 'One.', 'Two.', 'A word after.'])
      expect(article.bodyText).toContain(words)
    expect(article.contentHtml.match(/<section/g)).toHaveLength(1)
    expect(article.contentHtml).not.toContain('data-recto')
    expect(bodyOf(`<ol>${note('5', 'Five.')}</ol>`).bodyText).toContain('Five.')
  })

  it('is cleaned like any other when it has no body of a known kind', () => {
    const html = claim(`<div data-recto-body="poem">${prose(5)}</div><nav>Menu</nav>`)
    expect(extractArticle({ html, url: 'https://example.org/mills' }).article.bodyText).not.toContain('Menu')
  })
})
