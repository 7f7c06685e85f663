import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { MAX_DEPTH } from '../../../src/main/extract/limits.ts'
import { countWords, readingMinutes } from '../../../src/main/extract/reading-time.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'
import { prose } from './html.ts'

const url = 'https://example.org/story'
const extract = (html: string, whole = false) => extractArticle({ html, url }, { whole }).article
const codeOf = (html: string, whole = false) => {
  try {
    extract(html, whole)
    return 'ok'
  } catch (thrown) {
    return thrown instanceof RectoError ? thrown.failure.code : thrown
  }
}
const links = Array.from(
  { length: 40 },
  (_, i) => `<li><a href="/${i}">Headline number ${i} about something</a></li>`,
).join('')

describe('extractArticle', () => {
  it.each([
    ['an empty page', '', 'page/no-article'],
    ['an index of links', `<title>Front</title><ul>${links}</ul>`, 'page/no-article'],
    [
      'a shell',
      '<title>App</title><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
      'page/no-article',
    ],
    [
      'a bot wall',
      '<title>Just a moment...</title><h1>example.org</h1><p>Verify you are human by completing the action below.</p>',
      'page/wall',
    ],
    [
      'a login form',
      '<title>Log in</title><form><p>Welcome back</p><input name="u"><input type="password"></form>',
      'page/wall',
    ],
    [
      'an article with a login box',
      `<article><h1>A</h1>${prose(8)}</article><form><input type="password"></form>`,
      'ok',
    ],
    [
      'an article about robots',
      `<title>Just a moment, robot</title><article><h1>Verify you are human</h1>${prose(12)}</article>`,
      'ok',
    ],
    ['a page too deep', '<div>'.repeat(MAX_DEPTH + 200), 'page/too-complex'],
  ])('judges %s', (_, html, expected) => expect(codeOf(html)).toBe(expected))

  it('keeps the whole text where asked to', () => {
    const article = extract(`<title>Front</title><main><h1>Front</h1><ul>${links}</ul></main>`, true)
    expect(article.bodyText).toContain('Headline number 39')
    expect(codeOf('<title>x</title>', true)).toBe('page/empty')
  })

  it('does not repeat the title', () => {
    const article = extract(
      `<title>Fog over the bay</title><article><h1>Fog over the bay</h1><h2>Fog over the bay</h2>${prose(5)}</article>`,
    )
    expect(article.title).toBe('Fog over the bay')
    expect(article.contentHtml).not.toContain('Fog over the bay')
  })

  it('finds the same text in its own output', () => {
    const first = extract(
      `<title>Fog</title><nav>${links}</nav><article><h1>Fog</h1>${prose(4)}<h3>Later</h3><blockquote>${prose(1)}</blockquote><ul><li>one thing</li><li>another thing</li></ul>${prose(3)}</article>`,
    )
    const second = extract(`<title>Fog</title><article>${first.contentHtml}</article>`)
    expect(second.bodyText).toBe(first.bodyText)
  })

  it('reads what a page streams behind its end', () => {
    const article = extract(
      `<title>Fog</title><main><h1>Fog</h1><template id="B:0"></template></main><div hidden id="S:0">${prose(6)}</div>`,
    )
    expect(article.bodyText).toContain('Paragraph number 6')
  })

  it('reads a thread that is written out for readers without scripts', () => {
    const article = extract(
      `<title>Fog</title><div id="app"></div><noscript><div class="topic">${prose(6)}</div></noscript>`,
    )
    expect(article.bodyText).toContain('Paragraph number 6')
  })

  it('keeps embedded posts', () => {
    const tweet =
      '<div class="social-embed"><blockquote class="twitter-tweet"><p>The fog has eaten the pier.</p>— Keeper (@keeper)</blockquote></div>'
    expect(
      extract(`<title>Fog</title><article><h1>Fog</h1>${prose(3)}${tweet}${prose(3)}</article>`).bodyText,
    ).toContain('eaten the pier')
  })

  it('gives the same answer twice', () => {
    const html = `<title>Fog</title><article><h1>Fog</h1>${prose(6)}</article>`
    expect(extract(html)).toEqual(extract(html))
  })
})

describe('reading time', () => {
  it('counts words in any script', () => {
    expect(countWords("It's a well-known 3.5 km walk.", 'en')).toBe(6)
    expect(countWords('', null)).toBe(0)
    expect(countWords('吾輩は猫である。', 'ja')).toBeGreaterThan(3)
    expect(countWords('ฉันชอบอ่านหนังสือ', 'th')).toBeGreaterThan(2)
  })

  it('rounds up, by language', () => {
    expect(readingMinutes(0, 'en')).toBe(0)
    expect(readingMinutes(1, 'en')).toBe(1)
    expect(readingMinutes(229, 'en-GB')).toBe(2)
    expect(readingMinutes(229, 'xx')).toBe(2)
  })
})

it('keeps words in a sentence whose class Readability would take for a footer', () => {
  const reference = 'as shown in <span class="footers"><a href="#t1">Table 1</a></span> and elsewhere'
  const html = `<title>Ships</title><article><h1>Ships</h1>${prose(3)}<p>The ships were counted, ${reference}, by night and by day.</p>${prose(2)}</article>`
  expect(extractArticle({ html, url: 'https://example.org/ships' }).article.bodyText).toContain(
    'as shown in Table 1 and elsewhere',
  )
})
