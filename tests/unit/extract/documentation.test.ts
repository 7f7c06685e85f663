import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { PRUNE, PRUNE_DOCUMENTATION, TIDY_DOCUMENTATION } from '../../../src/main/extract/pipeline.ts'
import { cleaned, prose } from './html.ts'

const kind = 'documentation'
const url = 'https://docs.example.org/guide/lamps'

describe('the body of a documentation page', () => {
  it('is all that the page marks, sections of code, tables and links too', () => {
    const sections = Array.from(
      { length: 6 },
      (_, i) =>
        `<section><h2>Lamp ${i}</h2><pre><code>light(${i})</code></pre><ul><li><a href="/l/${i}">Lamp ${i} in detail</a></li></ul></section>`,
    )
    const html = `<title>Lamps</title><nav><a href="/">Home</a></nav><main>${prose(3)}${sections.join('')}<section><h2>See also</h2><ul><li><a href="/fog">Fog signals</a></li></ul></section></main>`
    const { article, report } = extractArticle({ html, url })
    expect(report.kind).toBe(kind)
    for (const i of [0, 5]) expect(article.bodyText).toContain(`light(${i})`)
    expect(article.bodyText).toContain('Lamp 5 in detail')
    expect(article.bodyText).toContain('Fog signals')
    expect(article.bodyText).not.toContain('Home')
  })

  it('keeps the panels behind tabs', () => {
    const panels = ['apt install lamp', 'brew install lamp'].map(
      (command, i) =>
        `<div role="tabpanel" ${i > 0 ? 'hidden aria-hidden="true"' : ''}><p>Install it so:</p><pre><code>${command}</code></pre></div>`,
    )
    const { article } = extractArticle({
      html: `<title>Lamps</title><main>${prose(3)}${panels.join('')}</main>`,
      url,
    })
    expect(article.bodyText).toContain('apt install lamp')
    expect(article.bodyText).toContain('brew install lamp')
  })
})

describe('labels', () => {
  const parted = (html: string) => cleaned(html, PRUNE_DOCUMENTATION, { kind }).body.textContent

  it('stand apart from what they are about', () =>
    expect(parted('<p><span class="a">wick</span><!-- --><span class="b">number</span></p>')).toBe(
      'wick number',
    ))

  it.each([
    '<p><span class="a">wi</span><span class="a">ck</span></p>',
    '<p><span>W</span><span class="b">ick</span></p>',
    '<p><span class="a">wick</span><span class="b">: long</span></p>',
    '<pre><span class="a">wick</span><span class="b">s</span></pre>',
  ])('are no parts of words, and no code: %s', (html) =>
    expect(parted(html)).toBe(html.replace(/<[^>]*>/g, '')),
  )
})

describe('page controls', () => {
  it.each([
    '<div class="page-feedback">Was this helpful? Yes No</div>',
    '<a class="edit-this-page" href="/edit">Edit this page</a>',
    '<div id="version-switcher"><ul><li>1.0</li><li>2.0</li></ul></div>',
    '<div class="article-footer"><p>Help us improve</p></div>',
    '<div class="printfooter">Help improve https://wiki.example.org/lamps?oldid=2.0</div>',
    '<span class="rightside">2.0 · <a class="src" href="lamp.rs">Edit</a></span>',
    '<h2>Lamps <a class="src" href="/lamp.rs">Edit</a></h2>',
    '<details open><summary class="hideme"><span>Edit description</span></summary></details>',
  ])('go: %s', (control) => {
    const { body, removed } = cleaned(`${prose(3)}${control}`, PRUNE_DOCUMENTATION, { kind })
    expect(body.textContent).not.toMatch(/helpful|Edit|2\.0|improve/)
    expect(removed[0]?.pass).toBe('page-controls')
  })

  it('leave code, whatever a theme calls it', () => {
    const code =
      '<div class="theme-code-block"><pre class="prism-code language-ts"><code class="code-toolbar copy-code">lamp()</code></pre></div>'
    expect(cleaned(code, PRUNE_DOCUMENTATION, { kind }).body.textContent).toContain('lamp()')
  })

  it('leave a term that is a link to itself', () => {
    const { body } = cleaned(
      '<p><a class="inline-permalink" href="#a"><code>wick</code></a>: its length <a class="permalink" href="#a">#</a></p>',
      PRUNE_DOCUMENTATION,
      { kind },
    )
    expect(body.textContent).toBe('wick: its length ')
  })

  it('leave sections whose names begin with that of their heading', () => {
    const section = `<section id="sign-up-for-oil-section"><div><h2 id="sign-up-for-oil">Sign up for oil</h2></div>${prose(2)}</section>`
    expect(cleaned(`${prose(9)}${section}`, PRUNE, { kind }).body.textContent).toContain('Sign up for oil')
  })

  it('leave sections that are named after their headings', () => {
    const section = `<section id="respond-to-review-comments"><h2>Respond to review comments</h2>${prose(2)}</section>`
    expect(cleaned(`${prose(9)}${section}`, PRUNE, { kind }).body.textContent).toContain('Respond to review')
    expect(cleaned(`${prose(9)}${section}`, PRUNE).body.textContent).not.toContain('Respond to review')
  })
})

describe('closing lines', () => {
  it.each([
    'Was this page helpful?',
    'Last modified January 7, 2026',
    'Diese Seite bearbeiten',
    'Cette page vous a-t-elle été utile ?',
  ])('go with all behind them: %s', (line) => {
    const { body } = cleaned(`${prose(20)}<p>${line}</p><p>Thank you.</p>`, TIDY_DOCUMENTATION, { kind })
    expect(body.textContent).toContain('number 20')
    expect(body.textContent).not.toContain('Thank you')
  })

  it('stay where much text stands behind them', () => {
    const { body } = cleaned(`<p>Last updated today.</p>${prose(6)}`, TIDY_DOCUMENTATION, { kind })
    expect(body.textContent).toContain('number 6')
  })
})
