import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { FINISH, FRAME, PREPARE, PRUNE, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { standardiseMath } from '../../../src/main/extract/standardise/math.ts'
import { LONGEST_TEX, MOST_TEX } from '../../../src/main/extract/standardise/tex-to-mathml.ts'
import { cleaned, documentOf, prose } from './html.ts'

const standard = (html: string) =>
  cleaned(html, [...PREPARE, ...PRUNE, ...FRAME, ...SIMPLIFY, ...FINISH]).body.innerHTML.trim()
const formula = (tex: string, isDisplay: boolean) =>
  `<math${isDisplay ? ' display="block"' : ''}><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`
const INLINE = formula('x^2', false)
const DISPLAY = formula('x^2', true)

describe('TeX in a sentence becomes MathML', () => {
  it.each([
    [
      'from a script of MathJax 2',
      '<span class="MathJax_Preview">x</span><script type="math/tex">x^2</script>',
    ],
    ['from Pandoc and Sphinx', '<span class="math inline">\\(x^2\\)</span>'],
    ['from MkDocs', '<span class="arithmatex">\\(x^2\\)</span>'],
    ['from CKEditor', '<span class="math-tex">$x^2$</span>'],
    ['from GitHub', '<math-renderer class="js-inline-math">$x^2$</math-renderer>'],
    ['from remark', '<code class="language-math math-inline">x^2</code>'],
    [
      'from KaTeX’s annotation alone',
      '<span class="katex"><math><semantics><annotation encoding="application/x-tex">x^2</annotation></semantics></math><span class="katex-html">x2</span></span>',
    ],
    [
      'from an annotation outside of any drawing',
      '<math><semantics><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
    ],
    ['from Zhihu', '<span class="ztext-math" data-tex="x^2"><span>x2</span></span>'],
    [
      'from WordPress',
      '<img class="latex" alt="x^2" src="https://s0.wp.com/latex.php?latex=x%5E2&bg=ffffff">',
    ],
    ['from MediaWiki’s picture', '<img class="mwe-math-fallback-image-inline" alt="x^2" src="/i.svg">'],
    ['from CodeCogs', '<img src="https://latex.codecogs.com/gif.latex?x%5E2">'],
    ['without its comments', '<script type="math/tex">x^2 % <![CDATA[\n%]]></script>'],
  ])('%s', (_, html) => expect(standard(`<p>a ${html} b</p>`)).toBe(`<p>a ${INLINE} b</p>`))
})

describe('TeX on lines of its own becomes MathML', () => {
  it.each([
    ['from MathJax 2', '<script type="math/tex; mode=display">x^2</script>'],
    ['from Sphinx', '<div class="math notranslate">\\[x^2\\]</div>'],
    ['from MkDocs', '<div class="arithmatex">$$x^2$$</div>'],
    ['from GitLab', '<pre><code class="language-math">x^2</code></pre>'],
    ['from a picture', '<div><img class="latex" alt="$x^2$" src="/i.png"></div>'],
  ])('%s', (_, html) => expect(standard(`<p>a</p>${html}`)).toBe(`<p>a</p><p>${DISPLAY}</p>`))

  it('with its number', () =>
    expect(
      standard('<div class="math"><span class="eqno">(3)<a href="#e">¶</a></span>\\[x^2\\]</div>'),
    ).toMatch(/<mtext>\(3\)<\/mtext>.*x\^2 \\tag\{3\}<\/annotation>/s))
  it('with the links to it', () =>
    expect(standard('<p><a href="#e">(3)</a></p><div class="math" id="e">\\[x^2\\]</div>')).toBe(
      `<p><a href="#recto-1">(3)</a></p><p>${DISPLAY.replace('>', ' id="recto-1">')}</p>`,
    ))
  it('with its columns', () =>
    expect(standard('<div class="math">\\[\\begin{align}a&=b\\end{align}\\]</div>')).toMatch(
      /<mtr><mtd columnalign="right"><mi>a<\/mi><\/mtd><mtd columnalign="left"><mrow><mo>=<\/mo><mi>b<\/mi><\/mrow><\/mtd><\/mtr><\/mtable><annotation/,
    ))
})

describe('what is no formula stays as it is', () => {
  it.each([
    ['dollars in running text', '<p>It costs $5 and $x^2$ more.</p>'],
    ['words that are called math', '<p>x squared</p>'],
    [
      'the picture of a glove',
      '<figure><img class="latex" alt="A glove on a table" src="https://example.org/g.png"></figure>',
    ],
  ])('%s', (_, html) => expect(standard(html)).toBe(html))

  it('AsciiMath', () =>
    expect(standard('<p>a <script type="math/asciimath">a/b</script></p>')).toBe('<p>a <code>a/b</code></p>'))
  it('a picture whose formula cannot be read', () =>
    expect(
      standard('<p>a <img class="latex" alt="\\unheardof{x}" src="https://example.org/i.png"></p>'),
    ).toContain('<img'))
})

describe('what cannot be read stays code in TeX', () => {
  it.each([
    ['an unknown command', '\\unheardof{x}'],
    ['a reference', '\\eqref{wave}'],
    ['a link', '\\href{javascript:alert(1)}{x}'],
    ['a definition without end', '\\def\\a{\\a\\a}\\a'],
    ['a definition that doubles its argument', '\\newcommand{\\a}[1]{#1#1#1#1}\\a{\\a{\\a{x}}}'],
    ['a formula of a megabyte', 'x+'.repeat(500_000).slice(0, -1)],
    ['braces in one another', `${'{'.repeat(2_000)}x${'}'.repeat(2_000)}`],
    ['roots in one another', `${'\\sqrt '.repeat(300)}x`],
    ['fractions in one another', `${'\\frac{'.repeat(400)}x${'}{y}'.repeat(400)}`],
    ['powers in one another', `x${'^{x'.repeat(150)}${'}'.repeat(150)}`],
    ['a formula that does not end', '\\begin{matrix}'.repeat(300)],
  ])('%s', (_, tex) => {
    const { body } = documentOf(`<body><p><script type="math/tex">${tex}</script></p>`)
    standardiseMath(body)
    expect(body.querySelector('math')).toBeNull()
    expect(body.querySelector('p > code[data-language="tex"]')?.textContent).toBe(tex)
  })

  it('all formulas past the page’s budget', () => {
    const one = `<script type="math/tex">${'x'.repeat(LONGEST_TEX)}</script>`
    const { body } = documentOf(`<body>${one.repeat(MOST_TEX / LONGEST_TEX + 2)}`)
    standardiseMath(body)
    expect(body.querySelectorAll('math')).toHaveLength(MOST_TEX / LONGEST_TEX)
    expect(body.querySelectorAll('code')).toHaveLength(2)
  })
})

it('comes through a whole extraction, once in the text', () => {
  const html = `<title>Waves</title><article><h1>Waves</h1>${prose(5)}<p>So <script type="math/tex">x^2</script>.</p>${prose(2)}</article>`
  const { article } = extractArticle({ html, url: 'https://example.org/waves' })
  expect(article.contentHtml).toContain(`So ${INLINE}.`)
  expect(article.bodyText).toContain('So x2.')
})

it('gives the same formulas the second time', () => {
  const tex = fc.oneof(
    fc.constantFrom('x^2', '\\frac{a}{b}', '\\unheardof', '\\begin{cases}1&x\\\\2&y\\end{cases}', '{', ''),
    fc.string({ unit: fc.constantFrom(...'x\\{}^_&$%a1 '), maxLength: 12 }),
  )
  const wrap = fc.constantFrom(
    (t: string) => `<script type="math/tex">${t}</script>`,
    (t: string) => `<span class="math">\\(${t}\\)</span>`,
    (t: string) => `<div class="math">\\[${t}\\]</div>`,
    (t: string) => `<pre><code class="language-math">${t}</code></pre>`,
    (t: string) => `<img class="latex" alt="${t}" src="/i.png">`,
    (t: string) =>
      `<span class="katex"><math><semantics><annotation encoding="application/x-tex">${t}</annotation></semantics></math></span>`,
  )
  const markup = fc.tuple(tex, wrap).map(([t, make]) => `<p>a ${make(t.replaceAll('&', '&amp;'))} b</p>`)
  fc.assert(
    fc.property(markup, (html) => {
      const { body } = documentOf(`<body>${html}`)
      standardiseMath(body)
      const once = body.innerHTML
      standardiseMath(body)
      expect(body.innerHTML).toBe(once)
    }),
    { numRuns: 80 },
  )
})

describe('TeX between its brackets in running text', () => {
  const read = (html: string) => cleaned(html, PREPARE).body.innerHTML

  it('becomes formulas, as MathJax makes them', () => {
    const html = read('<p>The mean \\(m_n = \\frac{S}{n}\\) grows, so</p><p>\\[ \\int_0^1 x^2 \\]</p>')
    expect(html).toMatch(/The mean <math.*<mfrac>.*<\/math> grows, so/)
    expect(html).toMatch(/<math display="block"/)
    expect(html).not.toContain('\\(')
  })

  it.each([
    '<p>Write <code>\\(x\\)</code> for a group.</p>',
    '<p>A stray \\( is left alone.</p>',
    '<p>\\(\\nosuchcommand{x}\\) stays.</p>',
    '<p>It costs $3 or $4.</p>',
  ])('leaves %s', (html) => expect(read(html)).toBe(html))

  it('reads a formula behind one that is never closed', () => {
    expect(read('<p>A stray \\( and then \\[x^2\\] too.</p>')).toMatch(
      /stray \\\( and then <math .*<\/math> too/,
    )
  })

  it('looks for the end of what is never closed only once', () => {
    const searches = vi.spyOn(String.prototype, 'indexOf')
    const unclosed = '\\( '.repeat(1_000)
    read(`<p>${unclosed}</p>`)
    const searched = searches.mock.calls.filter(([sought]) => sought === '\\)')
    searches.mockRestore()
    expect(searched).toHaveLength(1)
  })
})
