import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/main/extract/extraction.ts'
import { extractArticle } from '../../src/main/extract/index.ts'
import { MAX_PAGES } from '../../src/main/extract/limits.ts'
import { followPages } from '../../src/main/follow-pages.ts'
import { RectoError } from '../../src/shared/errors/recto-error.ts'

const at = 'https://harbour.example/fog'
const address = (n: number) => (n === 1 ? at : `${at}/${n}`)
const text = (n: number) =>
  Array.from(
    { length: 4 },
    (_, i) =>
      `<p>On page ${n}, in paragraph ${i}, the fog ${n}${i} grows thicker still, and nobody on the quay can see the lamp that was lit for them.</p>`,
  ).join('')
const html = (n: number, head = '', title = 'The fog') =>
  `<title>${title}</title><link rel="next" href="${address(n + 1)}">${head}<article><h1>${title}</h1>${text(n)}</article>`
const clean = (url: string, page: string) => extractArticle({ html: page, url })
const first = (head = '') => clean(at, html(1, head))

/** Reads pages of a made-up site, and notes which. */
function site(answer: (n: number, url: string) => string | RectoError) {
  const asked: string[] = []
  const read = async (url: string): Promise<Extraction> => {
    asked.push(url)
    const page = answer(Number(/\/(\d+)$/.exec(url)?.[1] ?? 1), url)
    if (page instanceof RectoError) throw page
    return clean(url, page)
  }
  return { asked, read }
}

describe('followPages', () => {
  it('reads page after page, up to the last', async () => {
    const { read } = site((n) => (n < 4 ? html(n) : html(n).replace(/<link[^>]*>/, '')))
    const { parts, warnings } = await followPages(first(), read)
    expect(parts.map(({ article }) => article.url)).toEqual([1, 2, 3, 4].map(address))
    expect(warnings).toEqual([])
  })

  it('stops after twenty, and says that there are more', async () => {
    const { read } = site((n) => html(n))
    const { parts, warnings } = await followPages(first(), read)
    expect(parts).toHaveLength(MAX_PAGES)
    expect(warnings).toEqual([{ code: 'pages-too-many', address: address(MAX_PAGES + 1) }])
  })

  it('ends where a page comes again', async () => {
    const { read, asked } = site((n) => html(n).replace(text(n), text(Math.min(n, 3))))
    expect((await followPages(first(), read)).parts).toHaveLength(3)
    expect(asked).toHaveLength(3)
  })

  it('ends where another story begins', async () => {
    const { read } = site((n) => html(n, '', n < 3 ? 'The fog' : 'The rain'))
    expect((await followPages(first(), read)).parts).toHaveLength(2)
  })

  it('keeps what there is when a page fails, and says so', async () => {
    const { read } = site((n) => (n < 3 ? html(n) : new RectoError('fetch/server-error')))
    const { parts, warnings } = await followPages(first(), read)
    expect(parts).toHaveLength(2)
    expect(warnings).toEqual([{ code: 'pages-missing', address: address(3), failure: 'fetch/server-error' }])
  })

  it('is cancelled as a whole', async () => {
    const { read } = site(() => new RectoError('job/cancelled'))
    await expect(followPages(first(), read)).rejects.toThrow('job/cancelled')
  })

  describe('prefers the single page', () => {
    const all = `<a href="${at}?page=all">View all</a>`

    it('under the address that was asked for', async () => {
      const { read, asked } = site(() => html(1).replace(text(1), text(1) + text(2) + text(3)))
      const { parts } = await followPages(first(all), read)
      expect(asked).toEqual([`${at}?page=all`])
      expect(parts).toHaveLength(1)
      expect(parts[0].article.url).toBe(at)
      expect(parts[0].article.bodyText).toContain('On page 3')
    })

    it('unless it fails, or is something else', async () => {
      for (const whole of [
        new RectoError('page/wall'),
        html(1, '', 'All stories').replace(text(1), text(9)),
      ]) {
        const { read } = site((n, url) =>
          url.endsWith('all') ? whole : n < 3 ? html(n) : html(n, '', 'Rain'),
        )
        const { parts, warnings } = await followPages(first(all), read)
        expect(parts).toHaveLength(2)
        expect(warnings).toEqual([])
      }
    })
  })
})
