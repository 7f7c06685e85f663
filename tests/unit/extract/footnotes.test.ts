import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/main/extract/dom/blocks.ts'
import { removeEmptiedFrames } from '../../../src/main/extract/footnotes/emptied-frames.ts'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { type DomKind, parsePage } from '../../../src/main/extract/parse.ts'
import { sanitize } from '../../../src/main/extract/sanitize.ts'
import { formatArticle } from '../../../src/main/publish/format-article.ts'
import { articleToHtml } from '../../../src/shared/article-document.ts'
import { prose } from './html.ts'

const NOTE = 'The keeper’s own ledger says fog.'
const OTHER = 'The harbour office says rain.'
const url = 'https://example.org/essays/fog'

/** A page whose text refers to notes; what stands behind the article comes last. */
const pageOf = (text: string, notes = '', behind = '') =>
  `<!doctype html><title>Fog</title><body><article><h1>Fog</h1>${prose(5)}${text}${prose(3)}${notes}</article>${behind}`
const contentOf = (html: string, dom?: DomKind) => extractArticle({ html, url }, { dom }).article.contentHtml
const notesOf = (content: string) => /<section data-kind="footnotes".*$/s.exec(content)?.[0] ?? ''
const inkOf = (html: string) => textOf(sanitize(html)).replace(/\s/g, '')
const flat = (html: string) => html.replace(/\s+/g, ' ').replace(/> </g, '><')

/** What every note and reference must be, whatever the page. */
function expectLinked(content: string, notes: number, references = notes): void {
  const body = sanitize(content)
  const section = body.querySelectorAll('section[data-kind="footnotes"][role="doc-endnotes"]')
  expect(section).toHaveLength(notes === 0 ? 0 : 1)
  expect(body.querySelectorAll('section > ol > li')).toHaveLength(notes)
  const links = [...body.querySelectorAll('sup > a[role="doc-noteref"]')]
  expect(links).toHaveLength(references)
  const backLinks = [...body.querySelectorAll('a[role="doc-backlink"]')]
  expect(backLinks).toHaveLength(references)
  for (const link of [...links, ...backLinks])
    expect(body.querySelectorAll(`[id="${link.getAttribute('href')?.slice(1)}"]`)).toHaveLength(1)
  expect(section[0]?.nextElementSibling ?? null).toBeNull()
}

const TEXT = (one: string, two: string) =>
  `<p>On the ninth night the lamp burned low${one} and the ships waited outside until morning${two}, all eleven of them.</p>`

describe('notes are linked both ways', () => {
  const wiki = (n: number) =>
    `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}"><span class="cite-bracket">[</span>${n}<span class="cite-bracket">]</span></a></sup>`
  it.each<[string, string, string, string?]>([
    [
      'WordPress blocks',
      TEXT(
        '<sup data-fn="a1" class="fn"><a id="a1-link" href="#a1">1</a></sup>',
        '<sup data-fn="b2" class="fn"><a id="b2-link" href="#b2">2</a></sup>',
      ),
      `<ol class="wp-block-footnotes"><li id="a1">${NOTE} <a href="#a1-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="b2">${OTHER} <a href="#b2-link">↩︎</a></li></ol>`,
    ],
    [
      'WordPress, Easy Footnotes',
      TEXT(
        '<span id="easy-footnote-1-77" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="#easy-footnote-bottom-1-77" title="The keeper’s"><sup>1</sup></a></span>',
        '<span id="easy-footnote-2-77" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="#easy-footnote-bottom-2-77" title="The harbour"><sup>2</sup></a></span>',
      ),
      `<div class="easy-footnote-title"><h4>Notes</h4></div><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-77" class="easy-footnote-margin-adjust"></span>${NOTE}<a class="easy-footnote-to-top" href="#easy-footnote-1-77"></a></li><li class="easy-footnote-single"><span id="easy-footnote-bottom-2-77" class="easy-footnote-margin-adjust"></span>${OTHER}<a class="easy-footnote-to-top" href="#easy-footnote-2-77"></a></li></ol>`,
    ],
    [
      'Markdown-it',
      TEXT(
        '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>',
        '<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup>',
      ),
      `<hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>${NOTE} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li id="fn2" class="footnote-item"><p>${OTHER} <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol></section>`,
    ],
    [
      'GitHub',
      TEXT(
        '<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>',
        '<sup><a href="#user-content-fn-two" id="user-content-fnref-two" data-footnote-ref>2</a></sup>',
      ),
      `<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>${NOTE} <a href="#user-content-fnref-1" data-footnote-backref class="data-footnote-backref">↩</a></p></li><li id="user-content-fn-two"><p>${OTHER} <a href="#user-content-fnref-two" data-footnote-backref>↩</a></p></li></ol></section>`,
    ],
    [
      'Pandoc',
      TEXT(
        '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
        '<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>',
      ),
      `<section class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr><ol><li id="fn1"><p>${NOTE}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>${OTHER}<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      'kramdown',
      TEXT(
        '<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">1</a></sup>',
        '<sup id="fnref:2"><a href="#fn:2" class="footnote" rel="footnote">2</a></sup>',
      ),
      `<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>${NOTE} <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li><li id="fn:2"><p>${OTHER} <a href="#fnref:2" class="reversefootnote">&#8617;</a></p></li></ol></div>`,
    ],
    [
      'Substack',
      TEXT(
        '<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1-9" href="#footnote-1-9" target="_self">1</a>',
        '<a class="footnote-anchor" id="footnote-anchor-2-9" href="#footnote-2-9">2</a>',
      ),
      `<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1-9" href="#footnote-anchor-1-9" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>${NOTE}</p></div></div><div class="footnote"><a id="footnote-2-9" href="#footnote-anchor-2-9" class="footnote-number">2</a><div class="footnote-content"><p>${OTHER}</p></div></div>`,
    ],
    [
      'MediaWiki',
      TEXT(wiki(1), wiki(2)),
      `<div class="mw-heading mw-heading2"><h2 id="References">References</h2></div><div class="reflist"><div class="mw-references-wrap"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${NOTE}</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">${OTHER}</span></li></ol></div></div>`,
    ],
    [
      'Sphinx',
      TEXT(
        ' <a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>',
        ' <a class="footnote-reference brackets" href="#id4" id="id2" role="doc-noteref"><span class="fn-bracket">[</span>2<span class="fn-bracket">]</span></a>',
      ),
      `<p class="rubric">Footnotes</p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id3" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>${NOTE}</p></aside><aside class="footnote brackets" id="id4" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id2">2</a><span class="fn-bracket">]</span></span><p>${OTHER}</p></aside></aside>`,
    ],
    [
      'older docutils',
      TEXT(
        ' <a class="footnote-reference brackets" href="#id3" id="id1">1</a>',
        ' <a class="footnote-reference brackets" href="#id4" id="id2">2</a>',
      ),
      `<dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>${NOTE}</p></dd><dt class="label" id="id4"><span class="brackets"><a class="fn-backref" href="#id2">2</a></span></dt><dd><p>${OTHER}</p></dd></dl>`,
    ],
    [
      'docutils’ tables',
      TEXT(
        ' <a class="footnote-reference" href="#id3" id="id1">[1]</a>',
        ' <a class="footnote-reference" href="#id4" id="id2">[2]</a>',
      ),
      `<table class="docutils footnote" frame="void" id="id3" rules="none"><tbody valign="top"><tr><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>${NOTE}</td></tr></tbody></table><table class="docutils footnote" id="id4"><tbody><tr><td class="label"><a class="fn-backref" href="#id2">[2]</a></td><td>${OTHER}</td></tr></tbody></table>`,
    ],
    [
      'Word',
      TEXT(
        '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class="MsoFootnoteReference">[1]</span></a>',
        '<a href="#_ftn2" name="_ftnref2"><span class="MsoFootnoteReference">[2]</span></a>',
      ),
      `<div style="mso-element:footnote-list"><br clear="all"><hr align="left" size="1" width="33%"><div style="mso-element:footnote" id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1" title=""><span class="MsoFootnoteReference">[1]</span></a> ${NOTE}</p></div><div id="ftn2"><p class="MsoFootnoteText"><a href="#_ftnref2" name="_ftn2"><span>[2]</span></a> ${OTHER}</p></div></div>`,
    ],
    [
      'OpenEdition',
      TEXT(
        '<a class="footnotecall" id="bodyftn1" href="#ftn1">1</a>',
        '<a class="footnotecall" id="bodyftn2" href="#ftn2">2</a>',
      ),
      `<h2 class="section"><span>Notes</span></h2><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn1" href="#bodyftn1">1</a> ${NOTE}</p><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn2" href="#bodyftn2">2</a> ${OTHER}</p>`,
    ],
    [
      'LibreOffice',
      TEXT(
        '<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>',
        '<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>',
      ),
      `<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> ${NOTE}</p></div><div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a> ${OTHER}</p></div>`,
    ],
    [
      'Project Gutenberg',
      TEXT(
        '<a id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a>',
        '<a id="FNanchor_2_2"></a><a href="#Footnote_2_2" class="fnanchor">[2]</a>',
      ),
      `<div class="footnotes"><h3>FOOTNOTES:</h3><div class="footnote"><p><a id="Footnote_1_1"></a><a href="#FNanchor_1_1"><span class="label">[1]</span></a> ${NOTE}</p></div><div class="footnote"><p><a id="Footnote_2_2"></a><a href="#FNanchor_2_2"><span class="label">[2]</span></a> ${OTHER}</p></div></div>`,
    ],
    [
      'LaTeXML',
      TEXT(
        `<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>${NOTE}</span></span></span>`,
        `<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup>${OTHER}</span></span></span>`,
      ),
      '',
    ],
    [
      'Tufte',
      TEXT(
        `<label for="sn-a" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-a" class="margin-toggle"><span class="sidenote">${NOTE}</span>`,
        `<label for="mn-b" class="margin-toggle">&#8853;</label><input type="checkbox" id="mn-b" class="margin-toggle"><span class="marginnote">${OTHER}</span>`,
      ),
      '',
    ],
    ['Distill', TEXT(`<d-footnote>${NOTE}</d-footnote>`, `<d-footnote>${OTHER}</d-footnote>`), ''],
    [
      'a page written by hand',
      TEXT(' <a name="up1"></a>[<a href="#down1">1</a>]', ' <a name="up2"></a>[<a href="#down2">2</a>]'),
      `<hr><p><a name="down1"></a>[<a href="#up1">1</a>] ${NOTE}</p><p><a name="down2"></a>[<a href="#up2">2</a>] ${OTHER}</p>`,
    ],
    [
      'notes within one paragraph',
      TEXT('<sup><a href="#n1" name="r1">1</a></sup>', '<sup><a href="#n2" name="r2">2</a></sup>'),
      `<p><a name="n1" href="#r1">1</a>. ${NOTE}<br><a name="n2" href="#r2">2</a>. ${OTHER}</p>`,
    ],
    [
      'signs',
      TEXT('<a href="#star" id="tostar">*</a>', '<a href="#dagger" id="todagger">†</a>'),
      `<p id="star"><a href="#tostar">*</a> ${NOTE}</p><p id="dagger"><a href="#todagger">†</a> ${OTHER}</p>`,
    ],
    [
      'a list called references',
      TEXT(' [<a href="#a">1</a>]', ' [<a href="#b">2</a>]'),
      `<h2>References</h2><ol class="references"><li id="a">${NOTE}</li><li id="b">${OTHER}</li></ol>`,
    ],
    [
      'notes beside the article',
      TEXT('<sup><a href="#fn1" id="r1">1</a></sup>', '<sup><a href="#fn2" id="r2">2</a></sup>'),
      '',
      `<aside class="sidebar"><p id="fn1">1. ${NOTE}</p><p id="fn2">2. ${OTHER}</p></aside>`,
    ],
  ])('%s', (_, text, notes, behind) => {
    const html = pageOf(text, notes, behind)
    const content = contentOf(html)
    expectLinked(content, 2)
    expect(flat(notesOf(content)).replace(/<\/?p>/g, '')).toBe(
      `<section data-kind="footnotes" role="doc-endnotes"><ol><li id="recto-fn-1">${NOTE} <a href="#recto-fnref-1" role="doc-backlink">↩</a></li><li id="recto-fn-2">${OTHER} <a href="#recto-fnref-2" role="doc-backlink">↩</a></li></ol></section>`,
    )
    expect(content.split(NOTE)).toHaveLength(2)
    // The heading and the rule that announced them have gone with them.
    expect(content).not.toMatch(/<h\d|<hr|<table|<dl|<aside/)
    expect(contentOf(html, 'jsdom')).toBe(content)
    expect(
      flat(
        contentOf(
          pageOf('', '').replace(/<article>.*<\/article>/s, `<article><h1>Fog</h1>${content}</article>`),
        ),
      ),
    ).toBe(flat(content))
  })
})

describe('what is linked', () => {
  const ref = (n: number, id = n) => `<sup id="r${id}"><a href="#fn${n}">${n}</a></sup>`

  it('several references to a note, each with a way back', () => {
    const content = contentOf(
      pageOf(TEXT(ref(1), ref(1, 2)), `<ol class="footnotes"><li id="fn1">${NOTE}</li></ol>`),
    )
    expectLinked(content, 1, 2)
    expect(content).toContain('id="recto-fnref-1-2"')
    expect(notesOf(content)).toContain(
      `${NOTE} <a href="#recto-fnref-1" role="doc-backlink">↩</a> <a href="#recto-fnref-1-2" role="doc-backlink">↩<sup>2</sup></a></li>`,
    )
    const { article, report } = extractArticle({
      html: pageOf(TEXT(ref(1), ref(1, 2)), `<ol class="footnotes"><li id="fn1">${NOTE}</li></ol>`),
      url,
    })
    expect(article.bodyText).toMatch(/says fog\.$/)
    expect(formatArticle(article, report.kind, 'markdown')).toMatch(
      /\[\^1\]: The keeper’s own ledger says fog\.$/,
    )
    expect(extractArticle({ html: articleToHtml(article, report.kind), url }).article.contentHtml).toBe(
      article.contentHtml,
    )
  })

  it('keeps the numbers of a page that leaves some out', () => {
    const items = `<li id="fn3" value="3">${NOTE}</li><li id="fn7" value="7">${OTHER}</li>`
    const content = contentOf(pageOf(TEXT(ref(3), ref(7)), `<ol class="footnotes">${items}</ol>`))
    expectLinked(content, 2)
    expect(content).toContain('<li id="recto-fn-7" value="7">')
  })

  it('keeps a note that stands among those referred to', () => {
    const items = `<li id="fn1">${NOTE}</li><li id="fn2">${OTHER}</li><li id="fn3">And a third thing.</li>`
    const content = contentOf(
      pageOf(
        TEXT(`<sup>[<a href="#fn1">1</a>–`, '<a href="#fn3">3</a>]</sup>'),
        `<ol class="footnotes">${items}</ol>`,
      ),
    )
    expect(sanitize(content).querySelectorAll('section li')).toHaveLength(3)
    expect(content).toContain(`<li id="recto-fn-2">${OTHER}</li>`)
  })

  it('keeps the numbers of the longer of two lists', () => {
    const letter = '<sup><a href="#na" id="ra">a</a></sup>'
    const content = contentOf(
      pageOf(
        TEXT(letter + ref(1), ref(2)),
        `<ol class="footnotes"><li id="na">A third thing.</li></ol><ol class="references"><li id="fn1">${NOTE}</li><li id="fn2">${OTHER}</li></ol>`,
      ),
    )
    expectLinked(content, 3)
    expect(content).toContain(`<li id="recto-fn-1">${NOTE}`)
    expect(content).toContain(`<li id="recto-fn-2">${OTHER}`)
    expect(content).toContain(`<li id="recto-fn-3">A third thing.`)
    expect(contentOf(`<title>Fog</title><article><h1>Fog</h1>${content}</article>`)).toBe(content)
  })

  it('keeps the numbers of the longer list where both count from one', () => {
    const other = '<sup><a href="#other1" id="o1">1</a></sup>'
    const content = contentOf(
      pageOf(
        TEXT(other + ref(1), ref(2)),
        `<ol class="footnotes"><li id="other1">A third thing.</li></ol><ol class="references"><li id="fn1">${NOTE}</li><li id="fn2">${OTHER}</li></ol>`,
      ),
    )
    expect(content).toContain('low<sup><a href="#recto-fn-3"')
    expect(content).toContain(`<li id="recto-fn-1">${NOTE}`)
    expect(content).toContain(`<li id="recto-fn-3">A third thing.`)
  })

  it('leaves a bibliography where it is, with its numbers', () => {
    const cite = (n: number) =>
      `<cite class="ltx_cite">[<a href="#bib.bib${n}" class="ltx_ref">${n}</a>]</cite>`
    const foot = `<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content">${NOTE}</span></span></span>`
    const work = (n: number) =>
      `<li id="bib.bib${n}" class="ltx_bibitem"><span class="ltx_tag ltx_tag_bibitem">[${n}]</span> <span class="ltx_bibblock">Roe, On the lamps of harbour ${n}, a long account.</span></li>`
    const content = contentOf(
      pageOf(
        TEXT(foot + cite(2), cite(1)),
        `<section class="ltx_bibliography"><h2>References</h2><ul class="ltx_biblist">${work(1)}${work(2)}${work(3)}</ul></section>`,
      ),
    )
    expectLinked(content, 1)
    const text = textOf(sanitize(content))
    for (const n of [1, 2, 3]) expect(text).toContain(`[${n}] Roe, On the lamps of harbour ${n}`)
  })

  it('leaves a list of which little is cited', () => {
    const items = Array.from({ length: 9 }, (_, n) => `<li id="fn${n}">Work ${n} on lamps and fog</li>`).join(
      '',
    )
    const content = contentOf(
      pageOf(TEXT(ref(1), ref(4)), `<h2>Works</h2><ol class="references">${items}</ol>`),
    )
    expectLinked(content, 0)
    expect(sanitize(content).querySelectorAll('ol > li')).toHaveLength(9)
  })

  it('what a note goes on with', () => {
    const content = contentOf(
      pageOf(
        TEXT(ref(1), ref(2)),
        `<div class="footnotes"><hr><p id="fn1">1. ${NOTE}</p><pre>fog</pre><blockquote>So be it.</blockquote><p id="fn2">2. ${OTHER}</p><p>And on the next day.</p><pre>rain</pre></div>`,
      ),
    )
    expectLinked(content, 2)
    expect(inkOf(notesOf(content))).toBe(inkOf(`${NOTE}fogSo be it.↩${OTHER}And on the next day.rain↩`))
  })

  it('keeps numbered paragraphs that stand among those referred to', () => {
    const content = contentOf(
      pageOf(
        TEXT(ref(1), ref(3)),
        `<div class="footnotes"><p id="fn1">1. ${NOTE}</p><p>2. A second thing.</p><p id="fn3">3. ${OTHER}</p><p>4. A fourth thing.</p></div>`,
      ),
    )
    const items = [...sanitize(content).querySelectorAll('section li')].map(textOf)
    expect(items).toEqual([`${NOTE} ↩`, 'A second thing.', `${OTHER} ↩`, 'A fourth thing.'])
    expect(content).not.toContain('value=')
  })

  it('what stands behind the last note in a box of the text is the text’s', () => {
    const content = contentOf(
      pageOf(
        '',
        `<div class="notes"><p>Fog came<sup><a href="#fn1" id="r1">1</a></sup> in the night.</p><p id="fn1">1. ${NOTE}</p><p>And on the next day.</p></div>`,
      ),
    )
    expect(inkOf(notesOf(content))).toBe(inkOf(`${NOTE}↩`))
    expect(content).toContain('And on the next day.')
  })

  it('notes of several blocks', () => {
    const items = `<li id="fn1"><p>${NOTE}</p><ul><li>One</li></ul></li><li id="fn2"><p>${OTHER}</p><p>More of it.</p></li>`
    const content = contentOf(pageOf(TEXT(ref(1), ref(2)), `<ol class="footnotes">${items}</ol>`))
    expect(flat(notesOf(content))).toContain(
      `<p>More of it. <a href="#recto-fnref-2" role="doc-backlink">↩</a></p></li>`,
    )
    expect(flat(notesOf(content))).toContain('</ul><p><a href="#recto-fnref-1"')
  })

  it('only notes that the article refers to', () => {
    const comments = `<div id="comments"><p>I doubt it.<sup><a href="#cf1" id="cr1">1</a></sup></p><ol class="footnotes"><li id="cf1">Doubtful. <a href="#cr1">↩</a></li></ol></div>`
    const content = contentOf(
      pageOf(TEXT(ref(1), ''), `<ol class="footnotes"><li id="fn1">${NOTE}</li></ol>`, comments),
    )
    expectLinked(content, 1)
    expect(content).not.toContain('Doubtful')
  })

  it('notes that a script also shows in place, once', () => {
    const popup = `<div class="bigfoot-footnote__container"><button class="bigfoot-footnote__button" data-bigfoot-footnote="x">…</button></div><aside class="bigfoot-footnote is-positioned-bottom"><div>${NOTE}</div></aside>`
    const content = contentOf(
      pageOf(
        TEXT(popup + ref(1), ''),
        `<div class="footnotes"><ol><li id="fn1">${NOTE} <a href="#r1">↩</a></li></ol></div>`,
      ),
    )
    expectLinked(content, 1)
    expect(content.split(NOTE)).toHaveLength(2)
  })

  it('with the marker in brackets and without the arrow in the running text', () => {
    const html = pageOf(
      TEXT(ref(1), ''),
      `<ol class="footnotes"><li id="fn1">${NOTE} <a href="#r1">↩</a></li></ol>`,
    )
    const { bodyText } = extractArticle({ html, url }).article
    expect(bodyText).toContain('burned low[1] and')
    expect(bodyText).toMatch(/says fog\.$/)
  })
})

describe('what is no note', () => {
  it.each([
    [
      'a table of contents',
      `<ul><li><a href="#one">1</a> Lamps</li><li><a href="#two">2</a> Ships</li></ul><h2 id="one">Lamps</h2>${prose(2)}<h2 id="two">Ships</h2>`,
    ],
    [
      'sections named in the text',
      `<p>More of this in part <a href="#two">2</a> below.</p><div id="two">${prose(2)}</div>`,
    ],
    ['a way to the top', `<p>Enough of lamps. <a href="#top" id="x">↑</a> <a href="#top">1</a></p>`],
    ['a link back to a heading', `<h2 id="lamps">Lamps</h2><p>They burn oil <a href="#lamps">§</a>.</p>`],
    [
      'numbers of lines',
      `<pre><code><a id="L1" href="#L1">1</a> let a\n<a id="L2" href="#L2">2</a> let b</code></pre>`,
    ],
    [
      'permalinks of comments',
      `<p id="c12">Ship ahoy <a href="#c12">12</a></p><p id="c13">In answer to <a href="#c12">12</a>: indeed.</p>`,
    ],
    ['powers', '<p>The beam is 10<sup>2</sup> metres wide.</p>'],
    [
      'numbers of pages',
      `<p>Lamps, <a href="#page_12">12</a>, and oil.</p><p><span id="page_12">[12]</span>The keeper trimmed the wick and said nothing.</p>`,
    ],
    [
      'numbered paragraphs that name each other',
      `<p id="p12">12. The rule holds; but see paragraph <a href="#p15">15</a> on ships at anchor.</p><p id="p13">13. A ship is at anchor when it rides to one.</p><p id="p15">15. An exception applies, as said in paragraph <a href="#p12">12</a>, where the fog is thick.</p>`,
    ],
    [
      'numbered paragraphs in brackets',
      `<p id="p12">[12] The rule holds; but see [<a href="#p15">15</a>].</p><p id="p13">[13] A ship is at anchor when it rides to one, as said ([<a href="#p14">14</a>]).</p><p id="p14">[<a href="#p13">14</a>] A buoy is no anchor.</p><p>Nor is a stone.</p><p id="p15">An exception applies where the fog is thick [<a href="#p12">15</a>]</p>`,
    ],
    [
      'steps',
      `<ol><li id="s1">Cut the ends for step <a href="#s4">4</a> square.</li><li id="s2">Sand them.</li><li id="s4">Glue the ends cut in step <a href="#s1">1</a> to the frame.</li></ol>`,
    ],
    [
      'a glossary',
      `<p id="gp">GP is kin to <a href="#gq">GQ</a> in all but colour.</p><p id="gq">GQ, unlike <a href="#gp">GP</a>, is white.</p>`,
    ],
    [
      'questions and answers',
      `<p id="top">Questions: <a href="#q1">1</a>, <a href="#q2">2</a></p><div id="q1"><p>Why a lamp?</p><p>For the ships. <a href="#top">Back to top</a></p></div><div id="q2"><p>Why ships?</p><p>For the lamp. <a href="#top">Back to top</a></p></div>`,
    ],
    [
      'the reference of an interface',
      `<div class="reference"><p>Every lamp has <a href="#on">on</a> and <a class="reference" href="#off"><code>off</code></a>.</p><dl><dt id="on">on</dt><dd>Lights the lamp, see <a href="#off">off</a>.</dd><dt id="off">off</dt><dd>Puts it out.</dd></dl></div>`,
    ],
    [
      'the notes on a release',
      `<div class="release-notes"><p>Since release <a href="#r7">7</a> lamps burn gas, see [<a href="#r7">7</a>].</p><p id="r7">7 brought gas to the lamps of the north.</p></div>`,
    ],
    [
      'a paragraph that begins with the raised number',
      `<p>As in part<sup><a href="#s2">2</a></sup> of this.</p><p>Fog.</p><p id="s2">2 ships came in the middle of the text.</p>`,
    ],
    [
      'a box called notes',
      `<div class="notes"><p>The lamps of release <a href="#r7">7</a> burn gas.</p><p id="r7">Release seven brought gas.</p></div>`,
    ],
  ])('%s', (_, text) => {
    const content = contentOf(pageOf(text))
    expect(content).not.toMatch(/doc-noteref|doc-endnotes|recto-fn/)
    expect(inkOf(content)).toContain(inkOf(text))
  })

  it.each([
    [
      'a sentence’s link to the paragraph of its reference',
      `See <a href="#r1">our definition</a>, which is narrower. <a href="#r1">↩</a>`,
      'See our definition, which is narrower. ↩',
    ],
    [
      'a word in the middle of it',
      `All of this is said <a href="#r1">back</a> in the text above. <a href="#r1">Jump up</a>`,
      'All of this is said back in the text above. ↩',
    ],
    ['words that end it', 'On fog, see <a href="#r1">our definition</a>', 'On fog, see our definition ↩'],
    ['arrows and letters', `<a href="#r1">^</a> <a href="#r1">a</a> ${NOTE}`, `${NOTE} ↩`],
    ['a way back in another language', `${NOTE} <a href="#r1">[Zurück zum Text]</a>`, `${NOTE} ↩`],
  ])('what a link back is: %s', (_, note, expected) => {
    const ref = '<sup id="r1"><a href="#fn1">1</a></sup>'
    const content = contentOf(pageOf(TEXT(ref, ''), `<ol class="footnotes"><li id="fn1">${note}</li></ol>`))
    expectLinked(content, 1)
    expect(textOf(sanitize(notesOf(content)))).toBe(expected)
  })

  it.each([
    ['a year', '<a href="https://e.org/1984">1984</a>, by George Orwell', '1984, by George Orwell'],
    ['a linked number', '<a href="https://e.org/1">1</a>, the first of them', '1, the first of them'],
    ['the weight of an atom', '<sup>14</sup>C dating', '14C dating'],
    ['the weight of the lightest', '<sup>1</sup>H is hydrogen', '1H is hydrogen'],
    ['a number in bold', '<b>1984</b> was wet.', '1984 was wet.'],
    ['its own', '<a href="#r1">[1]</a> 14 ships', '14 ships'],
    ['its own raised', '<sup>1</sup> Ships', 'Ships'],
    ['its own, named', '<span class="footnote-number">4</span> Ships', 'Ships'],
  ])('what a note’s number is: %s', (_, note, expected) => {
    const ref = '<sup id="r1"><a href="#cite_note-1">1</a></sup>'
    const content = contentOf(
      pageOf(TEXT(ref, ''), `<ol class="references"><li id="cite_note-1">${note}</li></ol>`),
    )
    expectLinked(content, 1)
    expect(textOf(sanitize(notesOf(content)))).toBe(`${expected} ↩`)
  })

  it.each([
    ['1.5 metres of rope', '1.5 metres of rope ↩'],
    ['1. Rope', 'Rope ↩'],
    ['1 Rope', 'Rope ↩'],
  ])('what a paragraph’s number is: %s', (note, expected) => {
    const ref = '<sup id="r1"><a href="#fn1">1</a></sup>'
    const content = contentOf(pageOf(TEXT(ref, ''), `<div class="footnotes"><p id="fn1">${note}</p></div>`))
    expectLinked(content, 1)
    expect(textOf(sanitize(notesOf(content)))).toBe(expected)
  })

  it('what is raised behind a figure before a note in the sentence', () => {
    const content = contentOf(
      pageOf(`<p>It is 10<sup>2</sup><span class="sidenote">${NOTE}</span> fold.</p>`),
    )
    expectLinked(content, 1)
    expect(content).toContain('10<sup>2</sup><sup><a href="#recto-fn-1"')
  })

  it('the terms of a list, of which each is a number', () => {
    const ref = (n: number) => `<sup><a href="#d${n}">${n}</a></sup>`
    const list = `<dl class="footnotes"><dt id="d1">1</dt><dd>${NOTE}</dd><dt id="d2">[2]</dt><dd>${OTHER}</dd></dl>`
    const content = contentOf(pageOf(TEXT(ref(1), ref(2)), list))
    expectLinked(content, 2)
    expect(textOf(sanitize(notesOf(content)))).toBe(`${NOTE} ↩${OTHER} ↩`)
    expect(content).not.toMatch(/<d[lt]/)
  })

  it('what a page says in the words of passes', () => {
    const html = pageOf(
      '<p data-kind="embed">No player is here.</p><ul><li data-recto-key="1" data-recto-number="7">An item of a list.</li></ul><section data-kind="footnotes"><p>No notes are here.</p></section><div data-kind="note"><p>A plain box.</p></div>',
    )
    const { article } = extractArticle({ html, url })
    for (const words of ['No player', 'An item', 'No notes', 'A plain box'])
      expect(article.bodyText).toContain(words)
    expect(article.contentHtml).not.toMatch(/data-|role=|id=|<section|<aside/)
  })

  it('a page’s own names and roles', () => {
    const content = contentOf(
      pageOf(
        '<p data-recto-note="1">Ships <sup data-recto-note="7" id="recto-fn-1">7</sup> <a role="button" href="https://e.org/">x</a></p>',
      ),
    )
    expect(content).not.toMatch(/role=|id=|data-recto/)
  })
})

describe('any number of notes', () => {
  const notes = fc.array(
    fc.record({
      words: fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){1,5}$/),
      references: fc.integer({ min: 1, max: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )

  it('come out as many, and as they are when read again', () => {
    fc.assert(
      fc.property(notes, fc.boolean(), (notes, areParagraphs) => {
        const text = notes
          .map(({ references }, n) =>
            Array.from(
              { length: references },
              (_, i) =>
                `<p>Night ${n}, watch ${i}, told again<sup id="r${n}-${i}"><a href="#fn${n}">${n + 1}</a></sup>.</p>`,
            ).join(''),
          )
          .join('')
        const list = notes
          .map(({ words, references }, n) => {
            const back = Array.from({ length: references }, (_, i) => ` <a href="#r${n}-${i}">↩</a>`).join('')
            return areParagraphs
              ? `<p id="fn${n}">${n + 1}. ${words}${back}</p>`
              : `<li id="fn${n}">${words}${back}</li>`
          })
          .join('')
        const content = contentOf(
          pageOf(text, areParagraphs ? `<div class="notes">${list}</div>` : `<ol>${list}</ol>`),
        )
        expectLinked(
          content,
          notes.length,
          notes.reduce((sum, { references }) => sum + references, 0),
        )
        const again = contentOf(`<title>Fog</title><article><h1>Fog</h1>${content}</article>`)
        expect(flat(again)).toBe(flat(content))
      }),
      { numRuns: 25 },
    )
  })

  it('take time in proportion to them', () => {
    const timeOf = (count: number) => {
      const refs = Array.from(
        { length: count },
        (_, n) => `<p>Night ${n} was long and dark<sup><a href="#fn${n}" id="r${n}">${n}</a></sup>.</p>`,
      )
      const items = Array.from(
        { length: count },
        (_, n) => `<li id="fn${n}">Note ${n} <a href="#r${n}">↩</a></li>`,
      )
      const html = pageOf(refs.join(''), `<ol>${items.join('')}</ol>`)
      const start = performance.now()
      contentOf(html)
      return performance.now() - start
    }
    timeOf(200)
    const few = timeOf(500)
    expect(timeOf(4_000)).toBeLessThan(Math.max(few, 100) * 8 * 4)
  })

  it('leave frames that take time in proportion to them', () => {
    const timeOf = (count: number) => {
      const { body } = parsePage('<div></div><hr>'.repeat(count), url, 'light').document
      const frames = [...body.querySelectorAll('div')]
      const start = performance.now()
      removeEmptiedFrames(frames)
      expect(body.childElementCount).toBeLessThanOrEqual(1)
      return performance.now() - start
    }
    timeOf(200)
    const few = timeOf(1_000)
    expect(timeOf(8_000)).toBeLessThan(Math.max(few, 20) * 8 * 4)
  })

  it('take time in proportion to their references', () => {
    const timeOf = (count: number) => {
      const refs = Array.from({ length: count }, (_, n) => `<sup><a href="#fn1" id="r${n}">1</a></sup> fog `)
      const start = performance.now()
      contentOf(pageOf(`<p>${refs.join('')}</p>`, `<ol><li id="fn1"><ul><li>Note</li></ul></li></ol>`))
      return performance.now() - start
    }
    timeOf(200)
    const few = timeOf(500)
    expect(timeOf(4_000)).toBeLessThan(Math.max(few, 100) * 8 * 4)
  })
})
