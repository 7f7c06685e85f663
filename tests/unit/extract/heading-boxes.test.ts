import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { PREPARE } from '../../../src/main/extract/pipeline.ts'
import { cleaned, prose } from './html.ts'

const unboxed = (html: string) =>
  cleaned(
    html,
    PREPARE.filter(({ name }) => name === 'heading-boxes'),
  ).body.innerHTML

const MEDIAWIKI =
  '<div class="mw-heading mw-heading2"><h2 id="Use">Use</h2><span class="mw-editsection"><span>[</span><a href="/w/index.php?action=edit&amp;section=1"><span>edit</span></a><span>]</span></span></div>'

describe('heading-boxes', () => {
  it.each([
    ['MediaWiki', MEDIAWIKI],
    [
      'GitHub',
      '<div class="markdown-heading"><h2 class="heading-element">Use</h2><a id="user-content-use" class="anchor" aria-label="Permalink: Use" href="#use"><svg></svg></a></div>',
    ],
    [
      'Starlight',
      '<div class="sl-heading-wrapper level-h2"><h2 id="use">Use</h2><a class="sl-anchor-link" href="#use"><span aria-hidden="true"></span><span class="sr-only">Section titled “Use”</span></a></div>',
    ],
    ['a button', '<header><h2>Use</h2> <button>Copy link</button></header>'],
  ])('leaves the heading of %s alone', (_, html) => expect(unboxed(html)).toMatch(/^<h2[^>]*>Use<\/h2>$/))

  it.each([
    ['a date', '<header><h2>Use</h2><time>3 May</time></header>'],
    ['words', '<div><h2>Use</h2>of lamps</div>'],
    ['a paragraph', '<div class="copy"><h2>Use</h2><div class="copy"><p>Lamps.</p></div></div>'],
    ['a button to press', '<div><h2>Use</h2><button>Subscribe now</button></div>'],
    ['a link to elsewhere', '<div><h2>Use</h2><a href="/lamps">All lamps</a></div>'],
  ])('keeps a box with %s', (_, html) => expect(unboxed(html)).toBe(html))

  it.each([
    '<h2>Use<a class="headerlink" href="#use" title="Link to this heading">¶</a></h2>',
    '<h2>Use <a href="#use">#</a></h2>',
    '<h2><a href="#use">§</a> Use</h2>',
  ])('takes the sign out of %s', (html) =>
    expect(
      unboxed(html)
        .replace(/<[^>]*>/g, '')
        .trim(),
    ).toBe('Use'),
  )

  it('saves the headings of a wiki from Readability', () => {
    const html = `<title>Lamp</title><main><div id="bodyContent">${prose(3)}${MEDIAWIKI}${prose(3)}</div></main>`
    const { article } = extractArticle({ html, url: 'https://wiki.example/wiki/Lamp' })
    expect(article.contentHtml).toContain('<h2>Use</h2>')
    expect(article.bodyText).not.toContain('edit')
  })
})
