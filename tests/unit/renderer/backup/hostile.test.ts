import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BACKUP_VERSION } from '../../../../src/renderer/backup/format/library-file.ts'
import { MAX_TEXT_BYTES } from '../../../../src/renderer/backup/reading/limits.ts'
import { addArticle } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import type { FailureCode } from '../../../../src/shared/errors/failure.ts'
import { newArticle, sampleArticle, sampleImage } from '../sample-article.ts'
import { backupFile, checkFile, restoreFile } from './backup-file.ts'
import { allRows, emptyLibrary } from './library-rows.ts'
import { type Packed, pack, patch, repack, utf8 } from './repack.ts'

const CONTENT = 'articles/A story/content.json'
let backup: Blob
let hash: string

beforeEach(async () => {
  await database.open()
  const image = await sampleImage(7)
  hash = image.hash
  await addArticle(
    newArticle(sampleArticle(), {
      images: [{ address: 'https://example.org/a.png', hash }],
      imageRows: [image],
    }),
  )
  backup = await backupFile()
  await emptyLibrary()
  await addArticle(newArticle(sampleArticle({ url: 'https://example.org/own', title: 'My own' })))
})
afterEach(emptyLibrary)

const added =
  (name: string, bytes = utf8('x'), options: Packed['options'] = {}) =>
  (files: Packed[]) => [...files, { name, bytes, options }]
const without = (name: string) => (files: Packed[]) => files.filter((file) => file.name !== name)
const edited = (name: string, edit: (text: string) => string) => (files: Packed[]) =>
  files.map((file) =>
    file.name === name ? { ...file, bytes: utf8(edit(new TextDecoder().decode(file.bytes))) } : file,
  )
interface LibraryJson {
  articles: object[]
  images: object[]
}
const inLibrary = (edit: (library: LibraryJson) => unknown) =>
  edited('library.json', (text) => {
    const library = JSON.parse(text)
    edit(library)
    return JSON.stringify(library)
  })
/** A size in the directory, little-endian. */
const uint32 = (value: number) => new Uint8Array(new Uint32Array([value]).buffer)

/** Right in every way but its size; not packed, so that it is no bomb. */
const padded = (name: string, size: number) => (files: Packed[]) =>
  files.map((file) => {
    if (file.name !== name) return file
    const bytes = new Uint8Array(size).fill(0x20)
    bytes.set(file.bytes)
    return { ...file, bytes, options: { level: 0 as const } }
  })

const cases: [name: string, code: FailureCode, make: () => Blob | Promise<Blob>][] = [
  ['a file that is no zip', 'backup/not-a-backup', () => new Blob(['Dear diary'])],
  ['an empty file', 'backup/not-a-backup', () => new Blob([])],
  ['a zip of something else', 'backup/not-a-backup', () => pack([{ name: 'a.txt', bytes: utf8('a') }])],
  [
    'a library.json of another program',
    'backup/not-a-backup',
    () =>
      repack(
        backup,
        edited('library.json', () => '{"format":"other","version":1}'),
      ),
  ],
  [
    'a newer format',
    'backup/newer-format',
    () =>
      repack(
        backup,
        edited('library.json', (text) =>
          text.replace(`"version": ${BACKUP_VERSION}`, `"version": ${BACKUP_VERSION + 1}`),
        ),
      ),
  ],
  ['a zip cut at its end', 'backup/cut-off', () => backup.slice(0, backup.size - 30)],
  ['a zip without its beginning', 'backup/unsafe', () => backup.slice(100)],
  ['data before the zip', 'backup/unsafe', () => new Blob([new Uint8Array(64), backup])],
  ['a path that leads outside', 'backup/unsafe', () => repack(backup, added('../../evil.html'))],
  [
    'a path that leads outside from within',
    'backup/unsafe',
    () => repack(backup, added('articles/../../evil.html')),
  ],
  ['an absolute path', 'backup/unsafe', () => repack(backup, added('/etc/passwd'))],
  ['a drive letter', 'backup/unsafe', () => repack(backup, added('C:/evil.html'))],
  ['a backslash', 'backup/unsafe', () => repack(backup, added('articles\\evil.html'))],
  [
    'a link',
    'backup/unsafe',
    () => repack(backup, added('link', utf8('/etc/passwd'), { unixMode: 0o120777 })),
  ],
  ['an encrypted file', 'backup/unsafe', () => repack(backup, added('secret', utf8('x'), { password: 'p' }))],
  ['names that differ by case', 'backup/unsafe', () => repack(backup, added('LIBRARY.json'))],
  [
    'two files of one name',
    'backup/unsafe',
    async () =>
      patch(await repack(backup, added('library.jsom')), utf8('library.jsom'), utf8('library.json')),
  ],
  [
    'a folder that leads outside',
    'backup/damaged',
    () =>
      repack(
        backup,
        inLibrary(({ articles: [article = {}] }) => Object.assign(article, { folder: '..' })),
      ),
  ],
  [
    'a bomb',
    'backup/too-large',
    () => repack(backup, added('articles/A story/versions.json', new Uint8Array(20_000_000))),
  ],
  [
    'a text larger than any article',
    'backup/too-large',
    () => repack(backup, padded(CONTENT, MAX_TEXT_BYTES + 1)),
  ],
  [
    'a page larger than any article',
    'backup/too-large',
    () => repack(backup, padded('articles/A story/article.html', MAX_TEXT_BYTES + 1)),
  ],
  [
    'a bomb that lies about its size',
    'backup/damaged',
    async () => {
      const bomb = await repack(backup, added('articles/A story/versions.json', new Uint8Array(20_000_000)))
      return patch(bomb, uint32(20_000_000), uint32(1000))
    },
  ],
  ['two files that share bytes', 'backup/unsafe', () => overlapping(backup)],
  ['a changed byte', 'backup/damaged', async () => patch(backup, utf8('IHDR'), utf8('IHDX'))],
  [
    'an image that is another',
    'backup/damaged',
    () =>
      repack(
        backup,
        edited(`images/${hash}.png`, () => 'another'),
      ),
  ],
  ['a missing image', 'backup/damaged', () => repack(backup, without(`images/${hash}.png`))],
  ['a missing text', 'backup/damaged', () => repack(backup, without(CONTENT))],
  ['a missing page', 'backup/damaged', () => repack(backup, without('articles/A story/original/1.html.gz'))],
  [
    'JSON that is cut',
    'backup/damaged',
    () =>
      repack(
        backup,
        edited(CONTENT, (text) => text.slice(0, -1)),
      ),
  ],
  [
    'a field of another type',
    'backup/damaged',
    () =>
      repack(
        backup,
        edited(CONTENT, (text) => text.replace('"bodyText":"', '"bodyText":1,"x":"')),
      ),
  ],
  [
    'two articles of one id',
    'backup/damaged',
    () =>
      repack(
        backup,
        inLibrary(({ articles }) => articles.push(articles[0] ?? {})),
      ),
  ],
  [
    'an address that runs a script',
    'backup/damaged',
    () =>
      repack(
        backup,
        inLibrary(({ articles: [article = {}] }) => Object.assign(article, { url: 'javascript:alert(1)' })),
      ),
  ],
  [
    'an image that is a page',
    'backup/damaged',
    () =>
      repack(
        backup,
        inLibrary(({ images: [image = {}] }) => Object.assign(image, { mediaType: 'text/html' })),
      ),
  ],
]

describe('a file that is no whole backup of Recto’s', () => {
  it.each(cases)('is refused with a reason and changes nothing: %s', async (_name, code, make) => {
    const before = await allRows()
    await expect(restoreFile(await make())).rejects.toMatchObject({ failure: { code } })
    expect(await allRows()).toEqual(before)
  })

  it('is refused wherever it is cut', { timeout: 60_000 }, async () => {
    const before = await allRows()
    for (let size = 0; size < backup.size; size += 97)
      await expect(checkFile(backup.slice(0, size))).rejects.toMatchObject({
        failure: { code: expect.stringMatching(/^backup/) },
      })
    expect(await allRows()).toEqual(before)
  })
})

describe('a backup that was changed', () => {
  it('brings in no HTML that runs or loads anything', async () => {
    const evil =
      '<p onclick=\\"x()\\">Hi</p><script>x()</script><iframe src=\\"https://evil.example\\"></iframe>'
    const file = await repack(
      backup,
      edited(CONTENT, (text) => text.replace('<p>Once upon a time.</p>', evil)),
    )
    await restoreFile(file)
    const contents = await database.contents.toArray()
    expect(contents.map(({ contentHtml }) => contentHtml).sort()).toEqual([
      '<p>Hi</p>',
      '<p>Once upon a time.</p>',
    ])
  })

  it('by unpacking and packing it again is still a backup', async () => {
    const file = await repack(backup, (files) => [
      { name: 'articles/', bytes: utf8(''), options: { directory: true } },
      ...files.toReversed(),
      { name: '.DS_Store', bytes: utf8('x') },
    ])
    expect((await restoreFile(file)).counts).toMatchObject({ new: 1 })
  })
})

/** The directory's last entry begins where its first does. */
async function overlapping(file: Blob): Promise<Blob> {
  const bytes = await file.bytes()
  const view = new DataView(bytes.buffer)
  const records = [...bytes.keys()].filter(
    (at) => at + 46 < bytes.length && view.getUint32(at, true) === 0x02014b50,
  )
  view.setUint32((records.at(-1) ?? 0) + 42, 0, true)
  return new Blob([bytes])
}
