import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseTarget, fileTarget } from '../../../../src/renderer/backup/saving/backup-target.ts'
import { removeDownloaded } from '../../../../src/renderer/backup/saving/downloaded-copies.ts'
import type { SavingWindow } from '../../../../src/renderer/backup/saving/file-system-access.ts'

let folder: FileSystemDirectoryHandle

beforeEach(async () => {
  const root = await navigator.storage.getDirectory()
  folder = await root.getDirectoryHandle('targets', { create: true })
})
afterEach(async () => (await navigator.storage.getDirectory()).removeEntry('targets', { recursive: true }))

const textOf = async (name: string) => (await (await folder.getFileHandle(name)).getFile()).text()
const bytes = (text: string) => new TextEncoder().encode(text)

async function begin(name: string) {
  const target = await fileTarget(await folder.getFileHandle(name, { create: true }))
  const writer = target.sink.getWriter()
  return { target, writer }
}

describe('a file that a backup is written into', () => {
  it('has what was written once the stream is closed', async () => {
    const { target, writer } = await begin('a.zip')
    await writer.write(bytes('new'))
    await writer.close()
    await target.finish()
    expect(await textOf('a.zip')).toBe('new')
  })

  it('is the earlier backup still when the new one is given up', async () => {
    const earlier = await begin('a.zip')
    await earlier.writer.write(bytes('earlier'))
    await earlier.writer.close()
    const { target, writer } = await begin('a.zip')
    await writer.write(bytes('half of the new'))
    await target.discard()
    expect(await textOf('a.zip')).toBe('earlier')
  })

  it('is gone when it was new and is given up', async () => {
    const { target, writer } = await begin('b.zip')
    await writer.write(bytes('half'))
    await target.discard()
    await expect(folder.getFileHandle('b.zip')).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  it('tells that it cannot be written', async () => {
    const { target, writer } = await begin('c.zip')
    await target.discard()
    await expect(writer.write(bytes('x'))).rejects.toMatchObject({ failure: { code: 'backup/not-written' } })
  })
})

describe('a backup that is downloaded', () => {
  const ASIDE = /^backup-to-download/
  const { showSaveFilePicker } = window as SavingWindow
  beforeEach(() => Object.assign(window, { showSaveFilePicker: undefined }))
  afterEach(async () => {
    Object.assign(window, { showSaveFilePicker })
    const root = await navigator.storage.getDirectory()
    for (const name of await copies()) await root.removeEntry(name)
  })

  async function copies(): Promise<string[]> {
    const names: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys())
      if (ASIDE.test(name)) names.push(name)
    return names
  }

  async function download() {
    const target = await chooseTarget('d.zip')
    if (!target) throw new Error('no target')
    const writer = target.sink.getWriter()
    await writer.write(bytes('whole'))
    await writer.close()
    return target
  }

  it('has a copy of its own, whatever other windows download', async () => {
    await Promise.all([download(), download()])
    expect(await copies()).toHaveLength(2)
  })

  it('leaves no copy behind, once it has had time to be downloaded', async () => {
    await download()
    const HOUR = 3_600_000
    await removeDownloaded(Date.now() + HOUR / 2)
    expect(await copies()).toHaveLength(1)
    await removeDownloaded(Date.now() + HOUR)
    expect(await copies()).toEqual([])
  })

  it('leaves the copy alone that is being written', async () => {
    const target = await chooseTarget('d.zip')
    await removeDownloaded(Date.now() + 7 * 86_400_000)
    expect(await copies()).toEqual(expect.arrayContaining([expect.stringMatching(/\.zip$/)]))
    await target?.discard()
    expect(await copies()).toEqual([])
  })
})
