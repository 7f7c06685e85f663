import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProject } from '../../../scripts/project.ts'
import { startServer } from '../fetch/test-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'recto-cli-'))
const url = 'https://harbour.example/ferry'

const sentences = [
  'The last ferry of the winter left the quay at seven with one passenger and a crate of lemons.',
  'Nobody had thought to tell the baker that the timetable had changed, so the bread stayed ashore.',
  'By noon the wind had turned, and the crossing that takes twenty minutes took most of an hour.',
  'The captain says she will sail again on Monday, whatever the council decides about the pier.',
]
const story = (title: string) => `<!doctype html><html lang="en"><head><title>${title} | Harbour</title>
  <meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour">
  <meta property="article:published_time" content="2026-02-03T07:00:00Z"></head><body>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>${title}</h1>
  ${sentences.map((text) => `<p>${text} ${text.toLowerCase()}</p>`).join('\n')}</article></main>
  <footer><a href="/about">About us</a></footer></body></html>`

beforeAll(() => {
  writeFileSync(join(folder, 'ferry.html'), story('The last ferry'))
  writeFileSync(join(folder, 'bread.html'), story('The bread'))
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>x</title><div id="app"></div>')
})
afterAll(() => rmSync(folder, { recursive: true }))

function recto(args: string[], { input = '' } = {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const env = { ...process.env, INIT_CWD: folder, LC_ALL: 'C' }
    const child = spawn(process.execPath, [inProject('out/main/cli.js'), ...args], { env })
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.on('data', (chunk) => out.push(String(chunk)))
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    child.on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }))
    child.stdin.end(input)
  })
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('extract', () => {
  it('prints one line of JSON for each file', async () => {
    const { code, out } = await recto(['extract', 'ferry.html', 'bread.html', '--url', url])
    expect(code).toBe(0)
    expect(lines(out)).toMatchObject([
      { title: 'The last ferry', siteName: 'Harbour', lang: 'en', dir: 'ltr', url },
      { title: 'The bread' },
    ])
    expect(lines(out)[0].bodyText).toContain(sentences[3])
    expect(lines(out)[0].bodyText).not.toContain('About us')
  })

  it('adds the report when asked', async () => {
    const { out } = await recto(['extract', 'ferry.html', '--url', url, '--report'])
    const [{ article, report }] = lines(out)
    expect(article.title).toBe('The last ferry')
    expect(report).toMatchObject({ kind: 'article', foundBy: 'readability', warnings: [] })
    expect(report.confidence).toBeGreaterThan(0.5)
    expect(report.removed).toContainEqual(expect.objectContaining({ pass: 'furniture' }))
  })

  it('says that the report goes with JSON only', async () => {
    const { code, err } = await recto(['extract', 'ferry.html', '--report', '--format', 'text'])
    expect(code).not.toBe(0)
    expect(err).toContain('A report goes with JSON')
  })

  it.each([
    ['markdown', '# The last ferry'],
    ['html', '<h1>The last ferry</h1>'],
    ['text', 'The last ferry'],
  ])('prints %s', async (format, start) => {
    const { out } = await recto(['extract', 'ferry.html', '--url', url, '--format', format])
    expect(out).toContain(start)
    expect(out).toContain(sentences[0])
  })

  it('reads standard input', async () => {
    const { out } = await recto(['extract', '-', '--url', url], { input: story('From a pipe') })
    expect(lines(out)).toMatchObject([{ title: 'From a pipe' }])
  })

  it('fetches addresses', async () => {
    const server = await startServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(story('From the web')),
    )
    const { out } = await recto(['extract', `${server.origin}/ferry`])
    await server.close()
    expect(lines(out)).toMatchObject([{ title: 'From the web', url: `${server.origin}/ferry` }])
  })

  it('goes on after a failure, and says in its exit code that there was one', async () => {
    const { code, out, err } = await recto([
      'extract',
      'missing.html',
      'empty.html',
      'ferry.html',
      '--url',
      url,
    ])
    expect(code).toBe(1)
    expect(lines(out)).toHaveLength(1)
    expect(err).toContain('recto: missing.html: There is no file')
    expect(err).toContain('recto: empty.html: No article was found')
  })

  it('refuses what is no web page', async () => {
    writeFileSync(
      join(folder, 'noise.html'),
      Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 37) % 256)),
    )
    const { code, out, err } = await recto(['extract', 'noise.html', '--url', url])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('is not a web page')
  })

  it('without anything to extract says what it needs', async () => {
    const { code, out, err } = await recto(['extract'])
    expect(code).not.toBe(0)
    expect(out).toBe('')
    expect(err).toContain('--batch')
  })
})

describe('extract --batch', () => {
  async function batch(list: string) {
    writeFileSync(join(folder, 'list.jsonl'), list)
    return recto(['extract', '--batch', 'list.jsonl'])
  }

  it('answers every line, by article or by error, with nothing else on standard output', async () => {
    const list = ['ferry', 'missing', 'empty', 'bread'].map((id) =>
      JSON.stringify({ id, file: `${id}.html`, url }),
    )
    const { code, out } = await batch(`${list.join('\n')}\n`)
    expect(code).toBe(0)
    const answers = new Map(lines(out).map((answer) => [answer.id, answer]))
    expect([...answers.keys()].sort()).toEqual(['bread', 'empty', 'ferry', 'missing'])
    expect(answers.get('missing').error).toMatchObject({ code: 'file/not-found' })
    expect(answers.get('missing').error.message).toContain('There is no file')
    expect(answers.get('empty').error.code).toBe('page/no-article')
    expect(Object.keys(answers.get('ferry').article)).toEqual([
      'title',
      'byline',
      'siteName',
      'publishedTime',
      'modifiedTime',
      'lang',
      'dir',
      'excerpt',
      'wordCount',
      'readingMinutes',
      'contentHtml',
      'bodyText',
    ])
  })

  it('answers a line that names no page, and goes on', async () => {
    const list = [
      { id: 'a', file: 'ferry.html', url },
      { id: 7, file: 'bread.html', url },
      { id: 'b', url: '' },
    ]
    const { code, out } = await batch(`${list.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`)
    expect(code).toBe(0)
    const answers = new Map(lines(out).map((answer) => [answer.id, answer]))
    expect([...answers.keys()].sort()).toEqual(['7', 'a', 'b', 'line 4'])
    expect(answers.get('a').article.title).toBe('The last ferry')
    for (const id of ['7', 'b', 'line 4']) expect(answers.get(id).error.code).toBe('file/not-json-lines')
    expect(answers.get('line 4').error.message).toContain('Line 4')
  })

  it('refuses a list that is none, before it prints anything', async () => {
    const { code, out, err } = await batch('<!doctype html>\n<p>No list at all\n')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Line 1')
  })

  it('reads its list from standard input', async () => {
    const input = JSON.stringify({ id: 'a', file: 'ferry.html', url })
    const { out } = await recto(['extract', '--batch', '-'], { input })
    expect(lines(out)).toMatchObject([{ id: 'a', article: { title: 'The last ferry' } }])
  })

  it.each([
    ['another format', ['--format', 'html']],
    ['an address', ['--url', url]],
    ['another input', ['ferry.html']],
  ])('refuses %s beside its list', async (_, args) => {
    const { code, out, err } = await recto(['extract', '--batch', 'list.jsonl', ...args])
    expect(code).not.toBe(0)
    expect(out).toBe('')
    expect(err).toContain('A batch reads its pages from its list')
  })
})
