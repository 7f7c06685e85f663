import { storyOf } from './prose.ts'

const many = (count: number, part: string | ((i: number) => string)) =>
  typeof part === 'string' ? part.repeat(count) : Array.from({ length: count }, (_, i) => part(i)).join('')
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The lighthouse</title>${head}</head><body><article><h1>The lighthouse</h1>${storyOf(8)}</article>${body}</body></html>`
const around = (before: string, after = '') =>
  `<!doctype html><title>The lighthouse</title><body>${before}<article><h1>The lighthouse</h1>${storyOf(8)}</article>${after}`

export interface Shape {
  html: () => string
  /** Seconds of work, for the run of minutes only. */
  isSlow: boolean
}

const shape = (html: () => string): Shape => ({ html, isSlow: false })
const slow = (html: () => string): Shape => ({ html, isSlow: true })

/** Each an honest article with something around it that a hostile or broken page may hold. */
export const SHAPES: Record<string, Shape> = {
  '200 000 nested divs': shape(() => around(many(200_000, '<div>'))),
  '600 nested divs': shape(() => around(many(600, '<div>'))),
  '190 000 siblings': slow(() => page(many(190_000, '<i></i>'))),
  '60 000 paragraphs': slow(() => page(many(60_000, '<p>Fog.</p>'))),
  '200 001 siblings': slow(() => page(many(200_001, '<i></i>'))),
  'a table with a million cells': shape(() =>
    page(`<table>${many(1_000, `<tr>${many(1_000, '<td>1')}`)}</table>`),
  ),
  'a table with 150 000 cells': slow(() => page(`<table>${many(300, `<tr>${many(500, '<td>1')}`)}</table>`)),
  'formulas past every limit': shape(() =>
    page(
      [
        many(1_000, '\\sqrt '),
        `\\def\\a#1{${many(100, '#1')}}\\a{\\a{\\a{x}}}`,
        many(4_900, '&'),
        many(9_000, '{'),
      ]
        .map((tex) => many(5, `<p>Fog <script type="math/tex">${tex}</script></p>`))
        .join(''),
    ),
  ),
  '200 tables by their roles in one another, with 30 000 cells': shape(() =>
    page(
      `${many(200, '<div role="grid"><div role="row"><div role="cell">')}<input>${many(30_000, '<b role="cell"></b>')}`,
    ),
  ),
  '400 tables in one another': shape(() => page(many(400, '<table><tr><td>'))),
  'an element with 10 000 attributes': shape(() => page(`<p ${many(10_000, (i) => `a${i}="${i}" `)}>x</p>`)),
  'an attribute of 5 MB': shape(() =>
    page(`<p title="${many(5_000_000, 'a')}" class="${many(1_000_000, 'a b ')}">x</p>`),
  ),
  'a class of 5 MB': shape(() =>
    page(`<div class="${many(1_250_000, 'aB1-')}" id="${many(1_250_000, 'aB1-')}">x</div>`),
  ),
  'NUL bytes': shape(() => page(`<p>a\u0000b</p>${many(100_000, '\u0000')}<scr\u0000ipt>alert(1)</script>`)),
  'lone surrogates': shape(() => page(`<p>${many(50_000, '\ud800a\udc00')}</p>`)),
  'inline formatting that is never closed': slow(() => page(many(3_000, '<b><i><p>fog'))),
  'the adoption agency at its worst': slow(() => page(many(20_000, '<a><b><i><s><p></a></b>'))),
  'a text of 8 MB': slow(() => page(`<p>${many(2_000_000, 'fog ')}</p>`)),
  'a word of 8 MB': shape(() => page(`<p>${many(8_000_000, 'f')}</p>`)),
  '8 MB of white space': slow(() => page(`<p>a${many(8_000_000, ' ')}b</p>`)),
  '8 MB of line breaks in code': shape(() => page(`<pre>a${many(8_000_000, '\n')}b</pre>`)),
  'three million entities': slow(() => page(`<p>${many(3_000_000, '&lt;')}</p>`)),
  '90 000 links': slow(() => page(many(90_000, (i) => `<a href="/s/${i}">story ${i}</a> `))),
  '30 000 links in items': slow(() =>
    page(`<ul>${many(30_000, (i) => `<li><a href="/s/${i}">story ${i}</a>`)}</ul>`),
  ),
  '20 000 numbered links': slow(() => page(many(20_000, (i) => `<a href="?page=2">${i}</a> `))),
  'a base that is a script': shape(() => page('', '<base href="javascript:alert(1)">')),
  'a base that is no address': shape(() => page('', '<base href="https://[">')),
  'an address of its own that leads to itself': shape(() =>
    page('', '<link rel="canonical" href=""><base href=".">'),
  ),
  'a srcset of 1 MB': shape(() => page(`<img src="a.png" srcset="${many(60_000, 'a.png 100w, ')}">`)),
  'JSON-LD of 20 MB': shape(() =>
    page(
      '',
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${many(20_000_000, 'a')}"}</script>`,
    ),
  ),
  'JSON-LD nested 100 000 deep': shape(() =>
    page('', `<script type="application/ld+json">${many(100_000, '[')}</script>`),
  ),
  'JSON-LD objects nested 50 000 deep': shape(() =>
    page('', `<script type="application/ld+json">${many(50_000, '{"a":')}1${many(50_000, '}')}</script>`),
  ),
  'JSON-LD authors that name each other': shape(() =>
    page(
      '',
      '<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"x","author":{"@id":"a"}},{"@id":"a","name":{"@id":"b"}},{"@id":"b","name":{"@id":"a"}}]}</script>',
    ),
  ),
  'JSON-LD authors in lists in lists': shape(() =>
    page(
      '',
      `<script type="application/ld+json">{"@type":"Article","headline":"x","author":${many(5_000, '[')}"a"${many(5_000, ']')}}</script>`,
    ),
  ),
  '100 000 meta tags': slow(() => page('', many(100_000, '<meta name="author" content="a">'))),
  '50 000 scripts of JSON-LD': slow(() =>
    page('', many(50_000, '<script type="application/ld+json">{}</script>')),
  ),
  'frames without a body': shape(() => '<title>x</title><frameset><frame src="a.html"></frameset>'),
  'svg around everything': shape(() => `<svg><foreignObject>${storyOf(8)}</foreignObject></svg>`),
  'math around everything': shape(() => `<math><mtext>${storyOf(8)}</mtext></math>`),
  XML: shape(
    () => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${storyOf(8)}</body></html>`,
  ),
  nothing: shape(() => ''),
  'a tag that never ends': shape(() => page(`<p ${many(2_000_000, 'a ')}`)),
  '300 000 end tags': slow(() => page(many(300_000, '</div></p>'))),
  '20 000 headings': slow(() => page(many(20_000, '<h2>a</h2><h6>b</h6>'))),
  '50 000 pictures': slow(() => page(many(50_000, (i) => `<img src="/${i}.png">`))),
  '20 000 figures': slow(() =>
    page(many(20_000, (i) => `<figure><img src="/${i}.png"><figcaption>Fog</figcaption></figure>`)),
  ),
  '20 000 blocks of code': slow(() => page(many(20_000, '<pre><code>a</code></pre>'))),
  '30 000 line breaks in a paragraph': slow(() => page(`<p>${many(30_000, 'fog<br><br>')}</p>`)),
  '60 000 loose texts': slow(() => page(`<div>${many(60_000, 'fog<p>lamp</p>')}</div>`)),
  '100 000 notes': slow(() => page(many(40_000, (i) => `<a href="#n${i}">${i}</a><p id="n${i}">Note</p>`))),
  '8 000 notes in boxes between rules': slow(() =>
    page(
      `<p>${many(8_000, (i) => `fog<sup><a href="#n${i}">${i}</a></sup> `)}</p>${many(8_000, (i) => `<div><p id="n${i}">${i} Note</p></div><hr>`)}`,
    ),
  ),
  '20 000 references to a note': slow(() =>
    page(
      `<p>${many(20_000, 'fog<sup><a href="#n1">1</a></sup> ')}</p><ol class="footnotes"><li id="n1">Note<ul><li>of fog</ul></ol>`,
    ),
  ),
  '20 000 hidden parts': slow(() => page(many(20_000, '<div hidden>x</div><noscript>y</noscript>'))),
  '10 000 embedded posts': slow(() =>
    page(many(10_000, '<div class="social"><blockquote class="twitter-tweet">fog</blockquote></div>')),
  ),
  '20 000 bylines': slow(() => page(many(20_000, '<div class="byline date">By</div>'))),
}
