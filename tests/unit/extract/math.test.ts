import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { FINISH, FRAME, PREPARE, PRUNE, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { sanitize } from '../../../src/main/extract/sanitize.ts'
import { cleaned, prose } from './html.ts'

const MATH =
  '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>'
const BLOCK = MATH.replace('<math>', '<math display="block">')
const standard = (html: string) =>
  cleaned(html, [...PREPARE, ...PRUNE, ...FRAME, ...SIMPLIFY, ...FINISH]).body.innerHTML.trim()

describe('a formula comes out once, as MathML', () => {
  it.each([
    [
      'from KaTeX',
      `<span class="katex"><span class="katex-mathml">${MATH}</span><span class="katex-html" aria-hidden="true">x</span></span>`,
      MATH,
    ],
    [
      'from KaTeX on lines of its own',
      `<span class="katex-display"><span class="katex"><span class="katex-mathml">${MATH}</span><span class="katex-html" aria-hidden="true">x</span></span></span>`,
      BLOCK,
    ],
    [
      'from MathJax 3',
      `<mjx-container display="true"><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
      BLOCK,
    ],
    [
      'from MathJax 2',
      `<span class="MathJax_Preview"></span><span class="MathJax"><nobr aria-hidden="true">x</nobr><span class="MJX_Assistive_MathML">${MATH}</span></span><script type="math/tex">x</script>`,
      MATH,
    ],
    [
      'from an attribute of MathJax 2',
      `<span class="MathJax" data-mathml='${MATH}'><nobr>x</nobr></span><script type="math/tex">x</script>`,
      MATH,
    ],
    [
      'from MediaWiki',
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none">${MATH}</span><img src="x.svg" alt="x"></span>`,
      MATH,
    ],
    ['from its own element', MATH, MATH],
  ])('%s', (_, html, expected) => expect(standard(`<p>a ${html} b</p>`)).toBe(`<p>a ${expected} b</p>`))
})

describe('TeX without MathML stays readable', () => {
  it.each([
    [
      'behind a preview',
      '<p>a <span class="MathJax_Preview">x</span><script type="math/tex">x^2</script> b</p>',
      '<p>a <code data-language="tex">x^2</code> b</p>',
    ],
    [
      'between delimiters',
      '<p>a <span class="math inline">\\(x^2\\)</span> b</p>',
      '<p>a <code data-language="tex">x^2</code> b</p>',
    ],
    [
      'on lines of its own',
      '<p>a</p><div class="math notranslate">\\[x^2\n+ y\\]</div>',
      '<p>a</p><pre data-language="tex"><code>x^2\n+ y</code></pre>',
    ],
    ['as it is where nothing marks it', '<p>a <span class="math">x squared</span></p>', '<p>a x squared</p>'],
  ])('%s', (_, html, expected) => expect(standard(html)).toBe(expected))

  it('even where only a script holds it', () => {
    const html = `<title>Waves</title><article><h1>Waves</h1>${prose(5)}<p>So <script type="math/tex">a^2</script>.</p>${prose(2)}</article>`
    const { article } = extractArticle({ html, url: 'https://example.org/waves' })
    expect(article.contentHtml).toContain('<code data-language="tex">a^2</code>')
  })
})

it('keeps how a formula is set through the policy', () => {
  const binomial =
    '<math display="block"><mrow><mo stretchy="true">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac></mrow></math>'
  expect(sanitize(binomial).innerHTML).toBe(binomial)
})
