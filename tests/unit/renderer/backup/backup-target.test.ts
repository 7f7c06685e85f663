import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileTarget } from '../../../../src/renderer/backup/saving/backup-target.ts'

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
