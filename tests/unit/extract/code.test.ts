import { describe, expect, it } from 'vitest'
import { FINISH, FRAME, PREPARE, PRUNE, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { cleaned } from './html.ts'

/** Each code block as its language and its lines. */
function blocksOf(html: string): string[][] {
  const { body } = cleaned(`<p>a</p>${html}`, [...PREPARE, ...PRUNE, ...FRAME, ...SIMPLIFY, ...FINISH])
  expect(body.textContent?.replace(/\s/g, '')).toMatch(/^aif\(x\){go\(\)}$/)
  return [...body.querySelectorAll('pre')].map((pre) => [
    pre.getAttribute('data-language') ?? '',
    ...(pre.textContent ?? '').split('\n'),
  ])
}
const LINES = ['if (x) {', '', '  go()', '}']
const [IF, , GO, END] = LINES

describe('the language of code', () => {
  it.each([
    ['Prism', '<pre class="language-js line-numbers"><code class="language-js">CODE</code></pre>'],
    ['highlight.js', '<pre><code class="hljs js">CODE</code></pre>'],
    [
      'Rouge',
      '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight">CODE</pre></div></div>',
    ],
    ['Pygments', '<div class="highlight-js notranslate"><div class="highlight"><pre>CODE</pre></div></div>'],
    ['GitHub', '<div class="highlight highlight-source-js"><pre>CODE</pre></div>'],
    ['Shiki', '<pre class="shiki nord" data-language="js"><code>CODE</code></pre>'],
    ['Hugo', '<pre tabindex="0"><code class="language-js" data-lang="js">CODE</code></pre>'],
    ['SyntaxHighlighter', '<pre class="brush: js; toolbar: false">CODE</pre>'],
    ['Pandoc', '<pre class="sourceCode js"><code class="sourceCode js">CODE</code></pre>'],
    ['Org', '<pre class="src src-js">CODE</pre>'],
    ['packages', '<pre lang="js">CODE</pre>'],
  ])('%s', (_, html) => expect(blocksOf(html.replace('CODE', LINES.join('\n')))).toEqual([['js', ...LINES]]))

  it.each([
    ['none', '<pre class="language-none">CODE</pre>'],
    ['a theme', '<div class="highlight notranslate"><pre class="highlight">CODE</pre></div>'],
  ])('is not %s', (_, html) =>
    expect(blocksOf(html.replace('CODE', LINES.join('\n')))).toEqual([['', ...LINES]]),
  )
})

describe('the lines of code', () => {
  const spans = (tag: string, name: string, between = '') =>
    LINES.map((line) => `<${tag} class="${name}">${line}</${tag}>`).join(between)
  const numbers = '1\n2\n3\n4'
  it.each([
    ['in elements with line breaks between', `<pre><code>${spans('span', 'line', '\n')}</code></pre>`],
    ['in elements alone', `<pre><code>${spans('span', 'line')}</code></pre>`],
    [
      'ended by break elements',
      `<pre><code>${LINES.map((line) => `<span class="token-line">${line}<br></span>`).join('')}</code></pre>`,
    ],
    [
      'in a table with one row',
      `<figure class="highlight"><table><tr><td class="gutter"><pre>${numbers}</pre></td><td class="code"><pre>${LINES.join('\n')}</pre></td></tr></table></figure>`,
    ],
    [
      'in a table with a row for each',
      `<table class="highlight js-file-line-container"><tr><td data-line-number="1"></td><td>${IF}</td></tr><tr><td data-line-number="2"></td><td>\n</td></tr><tr><td data-line-number="3"></td><td>${GO}</td></tr><tr><td data-line-number="4"></td><td>${END}</td></tr></table>`,
    ],
    [
      'in a table within the code',
      `<pre><code><table class="hljs-ln">${LINES.map((line, i) => `<tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="${i + 1}"></td><td class="hljs-ln-line hljs-ln-code">${line || '\n'}</td></tr>`).join('')}</table></code></pre>`,
    ],
    [
      'in an editor',
      `<div class="cm-editor"><div class="cm-gutters" aria-hidden="true">1 2 3 4</div><div class="cm-content">${LINES.map((line) => `<div class="cm-line">${line || '<br>'}</div>`).join('')}</div></div>`,
    ],
    [
      'in an editor with its numbers between',
      `<div class="CodeMirror-code">${LINES.map((line, i) => `<div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">${i + 1}</div></div><pre class="CodeMirror-line"><span>${line || '\u200b'}</span></pre></div>`).join('')}</div>`,
    ],
    ['in code without its frame', `<div><code>${LINES.join('<br>')}</code></div>`],
    [
      'beside their numbers',
      `<pre>${LINES.map((line, i) => `<span class="lineno">${i + 1} </span>${line}`).join('\n')}</pre>`,
    ],
    [
      'under a button to copy them',
      `<pre><button>Copy</button><span class="btn-clipboard">Copy</span>${LINES.join('\n')}</pre>`,
    ],
    [
      'without those that mdBook hides',
      `<pre><code><span class="boring">fn main() {\n</span>${LINES.join('\n')}\n<span class="boring">}</span></code></pre>`,
    ],
  ])('%s', (_, html) => expect(blocksOf(html)).toEqual([['', ...LINES]]))
})

it('takes no table of numbers for code', () => {
  const { body } = cleaned(
    '<div class="highlight"><table><tr><td>1</td><td>Oslo</td></tr><tr><td>2</td><td>Bergen</td></tr></table></div>',
    [...PREPARE, ...SIMPLIFY],
  )
  expect(body.querySelectorAll('table td')).toHaveLength(4)
})

it('leaves code within a sentence in it', () => {
  const { body } = cleaned('<p>Say <b>first</b> <code>a<br>b</code> <i>then</i> more.</p>', [
    ...PREPARE,
    ...SIMPLIFY,
  ])
  expect(body.querySelector('p')?.textContent).toBe('Say first ab then more.')
})

it('writes what a played terminal shows without its colours', () => {
  const line =
    '&lt;font color="#4E9A06"&gt;mill&lt;/font&gt; &lt;u style="text-decoration-style:solid"&gt;turns&lt;/u&gt; a < b'
  const read = (html: string) =>
    cleaned(html, [...PREPARE, ...SIMPLIFY]).body.querySelector('pre')?.textContent
  expect(read(`<div class="termy"><pre><code>$ ${line}</code></pre></div>`)).toBe('$ mill turns a < b')
  expect(read(`<pre><code class="language-html">${line}</code></pre>`)).toContain('<font color="#4E9A06">')
})
