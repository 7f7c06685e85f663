import { describe, expect, it } from 'vitest'
import { sanitizeArticleHtml } from '../../../src/renderer/article-html/sanitize.ts'
import { buildArticleFragment } from '../../../src/renderer/reader/article-fragment.ts'
import { articleWords } from '../../../src/renderer/reader/article-words.ts'
import { createTranslator } from '../../../src/shared/catalogues.ts'
import { sampleImage } from './sample-article.ts'

const words = articleWords(createTranslator('en'))

function content(contentHtml: string, images: { address: string; hash: string | null }[] = []) {
  return {
    articleId: '1',
    contentHtml,
    bodyText: '',
    leadImage: null,
    images,
    imageHashes: [],
    imageRows: new Map<string, Awaited<ReturnType<typeof sampleImage>>>(),
  }
}

describe('an article’s body', () => {
  it('shows images from the store, and says where one is missing', async () => {
    const image = await sampleImage(60)
    const stored = content(
      '<p><img src="https://e.org/a.png"><img src="https://e.org/b.png" alt="A boat"></p>',
      [
        { address: 'https://e.org/a.png', hash: image.hash },
        { address: 'https://e.org/b.png', hash: null },
      ],
    )
    stored.imageRows.set(image.hash, image)
    const { fragment, release } = buildArticleFragment(stored, words)
    const shown = [...fragment.querySelectorAll('img')]
    expect(shown).toHaveLength(1)
    expect(shown[0]?.src).toMatch(/^blob:/)
    expect(fragment.textContent).toContain('Image missing: A boat')
    release()
  })

  it('asks the network for nothing', async () => {
    const address = `${location.origin}/asked-for-${crypto.randomUUID()}.png`
    const { fragment } = buildArticleFragment(content(`<p><img src="${address}">text</p>`), words)
    document.body.append(fragment)
    // A real load of the same kind, begun later, ends: the one that must not be would have begun before it.
    await fetch(`${location.origin}/favicon.ico`, { cache: 'no-store' })
    const asked = performance.getEntriesByType('resource').map(({ name }) => name)
    expect(asked).not.toContain(address)
  })

  it('opens links outside, except those within the article', () => {
    const { fragment } = buildArticleFragment(
      content('<p><a href="https://e.org/">out</a><a href="#recto-note-1">in</a></p>'),
      words,
    )
    const [out, within] = fragment.querySelectorAll('a')
    expect(out?.target).toBe('_blank')
    expect(out?.rel).toBe('noopener noreferrer')
    expect(within?.target).toBe('')
  })

  it('lets wide tables scroll in themselves', () => {
    const { fragment } = buildArticleFragment(
      content('<table><tbody><tr><td>1</td></tr></tbody></table>'),
      words,
    )
    expect(fragment.querySelector('.table-scroll > table')).not.toBeNull()
  })
})

it('lets the keyboard follow a footnote and its way back', () => {
  const { fragment } = buildArticleFragment(
    content(
      '<p>Fog<sup><a href="#recto-fn-1" id="recto-fnref-1" role="doc-noteref">1</a></sup></p><section data-kind="footnotes" role="doc-endnotes"><ol><li id="recto-fn-1">Note <a href="#recto-fnref-1" role="doc-backlink">↩</a></li></ol></section>',
    ),
    words,
  )
  document.body.append(fragment)
  const note = document.getElementById('recto-fn-1')
  note?.focus()
  expect(document.activeElement).toBe(note)
  expect(document.getElementById('recto-fnref-1')?.getAttribute('role')).toBe('doc-noteref')
  note?.closest('section')?.remove()
})

describe('the window’s own sanitising', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<img src="data:image/svg+xml,x">',
    '<svg onload="alert(1)"><script>1</script></svg>',
    '<iframe src="https://e.org"></iframe>',
    '<form action="https://e.org"><input></form>',
    '<style>*{color:red}</style><p style="color:red" class="x">x</p>',
    '<p id="root">x</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  ])('takes the danger out of %s', (html) => {
    const clean = sanitizeArticleHtml(html)
    expect(clean).not.toMatch(/script|onerror|onload|javascript:|data:|iframe|form|style|class|id=/i)
  })

  it.each([
    '<p lang="fr-CA" dir="rtl">x</p>',
    '<img src="https://e.org/a.png" alt="A boat: at rest" width="640" height="480">',
    '<pre data-language="python"><code>x</code></pre>',
    '<time datetime="2026-03-01T10:00:00+01:00">x</time>',
    '<ol start="3" reversed=""><li value="7">x</li></ol>',
    '<table><tbody><tr><th scope="col" colspan="2">x</th></tr></tbody></table>',
    '<blockquote cite="https://e.org/">x</blockquote>',
    '<a href="mailto:a@e.org">x</a>',
    '<section data-kind="footnotes" role="doc-endnotes"><ol><li id="recto-fn-1">x <a href="#recto-fnref-1" role="doc-backlink">↩</a></li></ol></section>',
  ])('leaves what belongs to the article as it is: %s', (html) => {
    expect(sanitizeArticleHtml(html)).toBe(html)
  })

  it('keeps the ids that the cleaner gives', () => {
    expect(sanitizeArticleHtml('<li id="recto-note-1">x</li>')).toContain('id="recto-note-1"')
  })
})
