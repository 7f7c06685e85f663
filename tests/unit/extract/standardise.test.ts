import { describe, expect, it } from 'vitest'
import { FINISH, FRAME, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { cleaned } from './html.ts'

const URL_OF_PAGE = 'https://example.org/a/story.html'
const standard = (html: string) => {
  const { body } = cleaned(html, [...FRAME, ...SIMPLIFY, ...FINISH], { pageUrl: URL_OF_PAGE })
  return body.innerHTML.replace(/\s+/g, ' ').replace(/> </g, '><').trim()
}

it('leaves out what a page from a file has beside itself', () => {
  const html = `<p>a <a href="b.html">b</a> <a href="https://example.org/c">c</a></p><blockquote cite="d"><p>e</p></blockquote>`
  const { body } = cleaned(html, [...FRAME, ...SIMPLIFY, ...FINISH], {
    pageUrl: fileAddress('0'.repeat(64), 'a.html'),
  })
  expect(body.innerHTML.replace(/\s*\n\s*/g, '')).toBe(
    '<p>a b <a href="https://example.org/c">c</a></p><blockquote><p>e</p></blockquote>',
  )
})

describe('standardise', () => {
  it.each([
    [
      'starts headings at h2 and skips none',
      '<h1>a</h1><h4>b</h4><h3>c</h3><h1>d</h1>',
      '<h2>a</h2><h3>b</h3><h3>c</h3><h2>d</h2>',
    ],
    [
      'turns layout into paragraphs',
      '<div><div>a</div><section>b <b>c</b></section></div>',
      '<p>a</p><p>b <b>c</b></p>',
    ],
    ['wraps loose text', '<div>a<p>b</p>c</div>', '<p>a</p><p>b</p><p>c</p>'],
    [
      'parts paragraphs at double breaks',
      '<div>a<br><br>b<br>c</div><p>d</p>',
      '<p>a</p><p>b<br>c</p><p>d</p>',
    ],
    ['makes links absolute', '<p><a href="../b">c</a></p>', '<p><a href="https://example.org/b">c</a></p>'],
    ['unwraps scripts in links', '<p><a href="javascript:go()">c</a></p>', '<p>c</p>'],
    ['unwraps links to what is gone', '<p><a href="#gone">c</a></p>', '<p>c</p>'],
    [
      'keeps footnotes as links',
      '<p>a<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1">b <a href="#r1">back</a></li></ol>',
      '<p>a<sup id="recto-2"><a href="#recto-1">1</a></sup></p><ol><li id="recto-1">b <a href="#recto-2">back</a></li></ol>',
    ],
    [
      'keeps the language of code',
      '<pre class="brush: js"><span>a</span><br>b</pre>',
      '<pre data-language="js"><code>a b</code></pre>',
    ],
    [
      'reads the language from around highlighted code',
      '<div class="highlight-source-python"><pre>a</pre></div>',
      '<pre data-language="python"><code>a</code></pre>',
    ],
    [
      'dissolves layout tables',
      '<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>',
      '<p>a</p><p>b</p>',
    ],
    [
      'keeps data tables',
      '<table><tr><th scope="col">a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    [
      'makes figures of captioned pictures',
      '<div class="wp-caption"><img src="/i.jpg"><p class="wp-caption-text">a</p></div>',
      '<figure><img src="/i.jpg"><figcaption>a</figcaption></figure>',
    ],
    [
      'parts a caption from its credit',
      '<figure><img src="/i.jpg"><figcaption><span>a.</span><cite>b</cite></figcaption></figure>',
      '<figure><img src="/i.jpg"><figcaption>a. <cite>b</cite></figcaption></figure>',
    ],
    [
      'links to players',
      '<p>a</p><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe>',
      '<p>a</p><p data-kind="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk">YouTube</a></p>',
    ],
    ['drops other frames', '<p>a</p><iframe src="https://ads.example/x"></iframe>', '<p>a</p>'],
    [
      'carries language and direction on',
      '<div lang="ar" dir="rtl"><p>a</p><p>b</p></div>',
      '<p lang="ar" dir="rtl">a</p><p lang="ar" dir="rtl">b</p>',
    ],
    [
      'keeps quotes',
      '<blockquote lang="fr">a<footer>b</footer></blockquote>',
      '<blockquote lang="fr"><p>a</p><p>b</p></blockquote>',
    ],
  ])('%s', (_, html, expected) => expect(standard(html)).toBe(expected))

  it('keeps line breaks in code', () => {
    const { body } = cleaned('<pre><code><div>a</div><div>  b</div></code></pre>', SIMPLIFY)
    expect(body.querySelector('code')?.textContent).toBe('a\n  b')
  })
})
