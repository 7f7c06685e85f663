import { describe, expect, it } from 'vitest'
import { readPageFile } from '../../../src/renderer/saving/files/read-page-file.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { pack, utf8 } from './backup/repack.ts'
import { samplePng, webArchive } from './page-file-fixtures.ts'

const OWN = fileAddress('a'.repeat(64), 'page.html')

async function read(content: BlobPart, name = 'page.html') {
  const { html, ...page } = await readPageFile(new Blob([content]), { name, address: OWN })
  return { ...page, document: new DOMParser().parseFromString(html, 'text/html'), html }
}

const failureOf = (content: BlobPart, name?: string) =>
  read(content, name).then(() => expect.unreachable(), toFailure)

describe('the address of a saved page', () => {
  it.each([
    [
      '<!--\n Page saved with SingleFile \n url: https://a.example/sf \n saved date: now\n--><link rel=canonical href="https://a.example/other">',
      'https://a.example/sf',
    ],
    ['<!-- saved from url=(0022)https://a.example/chromium --><html>', 'https://a.example/chromium'],
    ['<link rel="canonical" href="https://a.example/canonical">', 'https://a.example/canonical'],
    ['<meta property="og:url" content="https://a.example/og">', 'https://a.example/og'],
    ['<base href="https://a.example/story.html">', 'https://a.example/story.html'],
    ['<base href="https://a.example/blog/">', OWN],
    ['<link rel="canonical" href="https://a.example/">', OWN],
    ['<link rel="canonical" href="/relative"><meta property="og:url" content="javascript:alert(1)">', OWN],
    ['<p>Nothing', OWN],
  ])('%s', async (html, url) => expect((await read(`<!doctype html>${html}`)).url).toBe(url))
})

describe('a page with its images inside', () => {
  it('gives them addresses, keeps their bytes, and leaves nothing else of the file’s own', async () => {
    const [large, dot] = [await samplePng(300, 200, 'red'), await samplePng(1, 1, 'blue')]
    const svg = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='90' height='70'/%3E`
    const { document, images, html } =
      await read(`<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style>
      <link rel="icon" href="${dot.address}"><p>Words</p><img src="${large.address}" alt="Boat" data-src="https://a.example/other.jpg">
      <img src="${dot.address}" data-src="https://a.example/later.jpg"><picture><source srcset="${large.address} 2x"><img></picture>
      <img src="${svg}"><img src="data:image/png;base64,AAAA"><img src="data:text/html,<p>x">`)
    const sources = [...document.images].map((image) => image.getAttribute('src'))
    expect(sources.slice(0, 4)).toEqual([
      expect.stringMatching(/^https:\/\/recto\.invalid\/image\/[0-9a-f]{64}$/),
      null,
      sources[0],
      expect.stringMatching(/^https:\/\/recto\.invalid\/image\//),
    ])
    expect(document.images[1]?.getAttribute('data-src')).toBe('https://a.example/later.jpg')
    expect(html).not.toContain('data:')
    expect(images.size).toBe(2)
    expect(images.get(sources[0] ?? '')).toMatchObject({
      bytes: large.bytes,
      width: 300,
      mediaType: 'image/png',
    })
  })

  it('finds what SingleFile keeps in its style sheet', async () => {
    const { address, bytes } = await samplePng(120, 80, 'green')
    const { images } = await read(`<style>:root{--sf-img-1: url("${address}")}</style>
      <img src="data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot; width=&quot;120&quot; height=&quot;80&quot;></svg>"
        style="background-image:var(--sf-img-1)!important">`)
    expect([...images.values()]).toMatchObject([{ bytes, mediaType: 'image/png' }])
  })

  it('is refused where its letters take more bytes than a page may have', async () => {
    const failure = await failureOf(`<p>${'海'.repeat(7_000_000)}`)
    expect(failure).toMatchObject({ code: 'file/too-large', params: { megabytes: 20 } })
  })

  it.each([
    ['an old declaration that stayed behind', 'iso-8859-1'],
    ['an encoding that no text is read in', 'iso-2022-kr'],
    ['no encoding at all', 'utf8mb4'],
  ])('is read as what its bytes are where it declares %s', async (_what, charset) => {
    const { document } = await read(`<meta charset="${charset}"><p>größer`)
    expect(document.querySelector('p')?.textContent).toBe('größer')
  })

  it('reads the encoding that it declares', async () => {
    const latin = Uint8Array.from('<meta charset="windows-1252"><p>caf\u00e9', (character) =>
      character.charCodeAt(0),
    )
    expect((await read(latin)).document.body.textContent).toBe('café')
    expect((await read('<p>café')).document.body.textContent).toBe('café')
  })
})

describe('a web archive', () => {
  const page = (body: string, ...headers: string[]) => ({
    headers: [
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      ...headers,
    ],
    body,
  })

  it('is read with its images, by address and by Content-ID', async () => {
    const [one, two] = [await samplePng(200, 100, 'red'), await samplePng(100, 90, 'blue')]
    const image = (base64: string, ...headers: string[]) => ({
      headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', ...headers],
      body: (base64.match(/.{1,76}/g) ?? []).join('\r\n'),
    })
    const archive = webArchive(
      [
        page(
          '<p>Caf=C3=A9 by=\r\n the sea</p><img src=3D"img/one.png"><img src=3D"cid:two@harbour"><img src=3D"gone.png">',
          'Content-Location: https://a.example/dir/story',
        ),
        image(one.base64, 'Content-Location: https://a.example/dir/img/one.png'),
        image(two.base64, 'Content-ID: <two@harbour>'),
        { headers: ['Content-Type: text/css', 'Content-Location: https://a.example/style.css'], body: 'p{}' },
      ],
      'https://a.example/dir/story',
    )
    const { url, document, images } = await read(archive, 'story.mhtml')
    expect(url).toBe('https://a.example/dir/story')
    expect(document.body.textContent?.trim()).toBe('Café by the sea')
    const sources = [...document.images].map((shown) => shown.getAttribute('src') ?? '')
    expect(sources[0]).toBe('https://a.example/dir/img/one.png')
    expect(sources.map((source) => images.get(source)?.bytes)).toEqual([one.bytes, two.bytes, undefined])
  })

  it('is known by its beginning too, and may name no address', async () => {
    const { url, document } = await read(webArchive([page('<p>Words')]), 'page.html')
    expect([url, document.body.textContent?.trim()]).toEqual([OWN, 'Words'])
  })

  it('without a page in it, or with parts without end, is refused', async () => {
    const text = { headers: ['Content-Type: text/plain'], body: 'Words' }
    expect((await failureOf(webArchive([text]), 'a.mht')).code).toBe('file/not-a-page')
    const many = Array.from({ length: 2_500 }, () => page('<p>x'))
    expect((await failureOf(webArchive(many), 'a.mht')).code).toBe('page/too-complex')
  })
})

describe('what is no page', () => {
  it.each([
    ['nothing', ''],
    ['a program', new Uint8Array(400).fill(3)],
  ])('is refused: %s', async (_what, content) => {
    expect(await failureOf(content)).toMatchObject({ code: 'file/not-a-page', params: { file: 'page.html' } })
  })
})

describe('a page with its images beside it', () => {
  const parts = async (...paths: string[]) => {
    const { bytes } = await samplePng(300, 200, 'red')
    return paths.map((path) => ({ path, blob: new Blob([bytes]) }))
  }
  const readBeside = async (html: string, beside: { path: string; blob: Blob }[]) => {
    const file = new Blob([`<!-- saved from url=(0022)https://a.example/chromium --><p>Words</p>${html}`])
    const page = await readPageFile(file, { name: 'a.html', address: OWN, parts: beside })
    const sources = [...new DOMParser().parseFromString(page.html, 'text/html').images].map(({ src }) => src)
    return { ...page, sources }
  }

  it.each([
    ['as Chromium writes it', './My%20page_files/b%C3%A4r.png', 'My page_files/bär.png'],
    ['as Firefox writes it', 'My page_files/one.png?v=1', 'My page_files/one.png'],
    ['chosen without its folder', 'a_files/one.png', 'one.png'],
    ['whose name has a percent sign', 'a_files/100%.png', 'a_files/100%.png'],
    ['by its composed name', 'a_files/e\u0301.png', 'a_files/\u00e9.png'],
  ])('finds an image %s', async (_, source, path) => {
    const { images, sources } = await readBeside(
      `<img src="${source}">`,
      await parts(path, 'a_files/unused.png'),
    )
    expect([...images.keys()]).toEqual(sources)
    expect(sources[0]).toMatch(/^https:\/\/recto\.invalid\/image\//)
  })

  it('asks nobody for what its folder should have, and leaves other addresses alone', async () => {
    const html =
      '<img src="a_files/lost.png"><img src="/a_files/one.png"><img src="../one.png"><img src="b/one.jpg">'
    const { images, sources } = await readBeside(html, await parts('a_files/one.png'))
    expect(images.size).toBe(0)
    expect(sources[0]).toMatch(/^https:\/\/recto\.invalid\/image\//)
    const base = location.origin
    expect(sources.slice(1).map((source) => source.replace(base, ''))).toEqual([
      '/a_files/one.png',
      '/one.png',
      expect.stringMatching(/b\/one\.jpg$/),
    ])
  })
})

describe('a page that unpacks itself', () => {
  const head =
    '<!doctype html><html data-sfz><meta charset=windows-1252><title>Harbour</title><script>unpack()</script><!--'
  const tail = '--></html>'
  const address = 'https://a.example/zipped'

  const zipOf = async (folder: string) => {
    const { bytes } = await samplePng(300, 200, 'red')
    return pack([
      { name: `${folder}manifest.json`, bytes: utf8(JSON.stringify({ originalUrl: address })) },
      {
        name: `${folder}index.html`,
        bytes: utf8('<p>Words</p><img src="images/0.png"><img src="images/1.png">'),
      },
      { name: `${folder}images/0.png`, bytes },
    ])
  }

  it.each([
    ['SingleFile’s', '', tail],
    ['one with a folder', '1764000000000_0/', tail],
    ['one with more behind it than a remark', '', `--><script>${'x'.repeat(70_000)}</script></html>`],
    ['one that browsers take for HTML only by its start', '', ''],
  ])('is read: %s', async (_, folder, end) => {
    const file = new Blob([head, await zipOf(folder), end])
    const { url, images, html } = await readPageFile(file, { name: 'harbour.zip.html', address: OWN })
    expect(url).toBe(address)
    expect(images.size).toBe(1)
    expect(html).toContain('<p>Words</p>')
    expect(html).not.toContain('unpack()')
  })

  it('is refused with its reason where it cannot be unpacked', async () => {
    const zip = await (await zipOf('')).bytes()
    const cut = new Blob([head, zip.subarray(0, zip.length - 40), tail])
    expect(await failureOf(cut)).toMatchObject({ code: 'file/self-extracting' })
    const other = await pack([{ name: 'notes.txt', bytes: utf8('words') }])
    expect(await failureOf(new Blob([head, other, tail]))).toMatchObject({ code: 'file/self-extracting' })
  })

  it('is refused where it unpacks to more than a page can be', async () => {
    const bomb = await pack([{ name: 'index.html', bytes: new Uint8Array(30_000_000).fill(32) }])
    expect(await failureOf(new Blob([head, bomb, tail]))).toMatchObject({ code: 'file/too-large' })
  })

  it('is only a page where it merely ends like one', async () => {
    const { html } = await read('<!doctype html><p>Words about PK\u0005\u0006 in zips')
    expect(html).toContain('Words about PK')
  })
})
