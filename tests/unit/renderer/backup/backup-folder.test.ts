import { afterEach, beforeEach, expect, it } from 'vitest'
import { addToFolder } from '../../../../src/renderer/backup/automatic/backup-folder.ts'
import { writeBackup } from '../../../../src/renderer/backup/writing/write-backup.ts'
import { addArticle } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import { newArticle, sampleArticle } from '../sample-article.ts'
import { restoreFile } from './backup-file.ts'
import { emptyLibrary } from './library-rows.ts'

const OLD = [
  'Recto 2020-01-01 00.00.00.zip',
  'Recto 2020-01-02 00.00.00.zip',
  'Recto 2020-01-03 00.00.00.zip',
]
const NAME = 'Recto 2026-11-24 16.05.09.zip'
const now = new Date(2026, 10, 24, 16, 5, 9)
const { signal } = new AbortController()
let folder: FileSystemDirectoryHandle

beforeEach(async () => {
  await database.open()
  await addArticle(newArticle(sampleArticle()))
  // The browser's own folder has the same interface as one that a person chooses.
  const root = await navigator.storage.getDirectory()
  folder = await root.getDirectoryHandle('backups', { create: true })
  for (const name of [...OLD, 'Recto 2019-01-01 00.00.00.zip.part'])
    await folder.getFileHandle(name, { create: true })
})
afterEach(async () => {
  await emptyLibrary()
  await (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true })
})

const write = (sink: WritableStream<Uint8Array>) =>
  writeBackup(sink, { now, readme: '', signal, onProgress: () => {} })

async function names(): Promise<string[]> {
  const found: string[] = []
  for await (const name of folder.keys()) found.push(name)
  return found.sort()
}

it('adds a backup that can be restored, and removes the oldest once it is complete', async () => {
  const { name } = await addToFolder(folder, { now, keep: 2, signal }, async (sink) => {
    expect(await names()).toEqual(expect.arrayContaining([...OLD, `${NAME}.part`]))
    expect(await names()).not.toContain(NAME)
    return write(sink)
  })
  expect(name).toBe(NAME)
  expect(await names()).toEqual([OLD[2], NAME])
  const file = await (await folder.getFileHandle(NAME)).getFile()
  expect((await restoreFile(file)).counts).toMatchObject({ known: 1 })
})

it('is complete, and tells how many, where older ones cannot be removed', async () => {
  const part = 'Recto 2019-01-01 00.00.00.zip.part'
  // What another program has open cannot be removed.
  const inUse: FileSystemWritableFileStream[] = []
  for (const name of [OLD[0] ?? '', part])
    inUse.push(await (await folder.getFileHandle(name)).createWritable())
  const { name, leftOver } = await addToFolder(folder, { now, keep: 2, signal }, write)
  expect([name, leftOver]).toEqual([NAME, 1])
  for (const file of inUse) await file.abort()
  expect((await names()).filter((name) => !name.endsWith('.crswap'))).toEqual([part, OLD[0], OLD[2], NAME])
})

it.each([
  ['it cannot be written', () => Promise.reject(new DOMException('full', 'QuotaExceededError'))],
  ['it is empty', async () => ({ articles: 1, removedMeanwhile: 0, unreadable: 0 })],
  [
    'it lacks articles',
    async (sink: WritableStream<Uint8Array>) => ({ ...(await write(sink)), articles: 2 }),
  ],
])('keeps every earlier backup, and no part of the new one, where %s', async (_why, failing) => {
  await expect(addToFolder(folder, { now, keep: 1, signal }, failing)).rejects.toThrow()
  expect(await names()).toEqual(OLD)
})
