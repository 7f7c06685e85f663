import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { sanitize } from '../../../src/main/extract/sanitize.ts'
import { prose } from './html.ts'

const SCRIPT = /<script|javascript:|\son\w+\s*=|<iframe|<object|<embed|<form|<style|srcdoc/i

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="//evil.example"><input name=a><button>go</button></form>',
  '<p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<object data="javascript:alert(1)"></object>',
  '<base href="javascript:alert(1)//">',
  '<template><script>alert(1)</script></template>',
  '<details open ontoggle=alert(1)>x</details>',
  '<p id="location" name="body">x</p>',
  '<!--><script>alert(1)</script>-->',
  '<textarea></textarea><script>alert(1)</script>',
)

describe('sanitize', () => {
  it('never lets a script, a handler or a foreign id through', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ maxLength: 20 })), { maxLength: 6 }), (parts) => {
        const { innerHTML } = sanitize(parts.join(''))
        const tags = innerHTML.match(/<[^>]*>/g)?.join('') ?? ''
        expect(tags).not.toMatch(SCRIPT)
        expect(tags).not.toMatch(/\sid="(?!recto-)/)
      }),
      { numRuns: 200 },
    )
  })

  it('holds for a whole extraction', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (parts) => {
        const html = `<title>Story</title><article><h1>Story</h1>${prose(3)}${parts.join('')}${prose(2)}</article>`
        const { article } = extractArticle({ html, url: 'https://example.org/a' }, { whole: true })
        expect(article.contentHtml.match(/<[^>]*>/g)?.join('') ?? '').not.toMatch(SCRIPT)
      }),
      { numRuns: 25 },
    )
  })

  it('keeps what footnotes are, and no other role', () => {
    expect(
      sanitize('<p role="alert"><a role="doc-noteref" href="#recto-fn-1">1</a><a role="button">2</a></p>')
        .innerHTML,
    ).toBe('<p><a role="doc-noteref" href="#recto-fn-1">1</a><a>2</a></p>')
  })

  it('keeps formulas', () => {
    expect(
      sanitize('<p><math display="block"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p>').innerHTML,
    ).toContain('<mfrac>')
  })
})
