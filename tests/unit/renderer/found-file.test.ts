import { describe, expect, it } from 'vitest'
import { droppedFiles } from '../../../src/renderer/saving/intake/found-file.ts'

const fileEntry = (name: string) => ({
  isFile: true,
  isDirectory: false,
  name,
  fullPath: `/saved/${name}`,
  file: (give: (file: File) => void) => give(new File([], name)),
})

/** A drag of one folder, as a browser gives it: its entries some at a time. */
function dragOf(...names: string[]): Pick<DataTransfer, 'items' | 'files'> {
  const folder = {
    isFile: false,
    isDirectory: true,
    name: 'saved',
    createReader: () => {
      const some = [names.slice(0, 2), names.slice(2)].map((part) => part.map(fileEntry))
      return { readEntries: (give: (entries: unknown[]) => void) => give(some.shift() ?? []) }
    },
  }
  const items = [{ kind: 'file', webkitGetAsEntry: () => folder }]
  return { items, files: [] } as unknown as Pick<DataTransfer, 'items' | 'files'>
}

describe('a folder that is dropped', () => {
  it('is read whole', async () => {
    const { files, isCut } = await droppedFiles(dragOf('a.html', 'b.html', 'c.html'), 3)
    expect(files.map(({ path }) => path)).toEqual(['saved/a.html', 'saved/b.html', 'saved/c.html'])
    expect(isCut).toBe(false)
  })

  it('says where it has more files than are read', async () => {
    const { files, isCut } = await droppedFiles(dragOf('a.html', 'b.html', 'c.html'), 2)
    expect([files.length, isCut]).toEqual([2, true])
  })
})
