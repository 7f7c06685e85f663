import { describe, expect, it } from 'vitest'
import { FINISH, FRAME, PREPARE, PRUNE, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { sanitize } from '../../../src/main/extract/sanitize.ts'
import { cleaned } from './html.ts'

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

it('says of MathML what TeX its script made it of', () => {
  const drawn =
    '<span class="MathJax"><span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span>'
  expect(standard(`<p>a ${drawn}<script type="math/tex">x</script> b</p>`)).toBe(
    `<p>a ${MATH.replace('<mi>x</mi>', '<mrow><mi>x</mi></mrow>')} b</p>`,
  )
})

it('keeps how a formula is set through the policy', () => {
  const binomial =
    '<math display="block"><mrow><mo stretchy="true">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac></mrow></math>'
  expect(sanitize(binomial).innerHTML).toBe(binomial)
})

it('takes no two formulas for one', () => {
  const text = (holder: string) => standard(`<p>a <span class="math">${holder}</span> b</p>`)
  expect(text('$x$ and $y$')).toBe('<p>a $x$ and $y$ b</p>')
  expect(text('\\(x\\) and \\(y\\)')).toMatch(/^<p>a <math>.*<\/math> and <math>.*<\/math> b<\/p>$/)
  expect(text('$\\$5 + x$')).toContain('<math')
})
