import { RectoError } from '../../../shared/errors/recto-error.ts'

/** A file that somebody has dropped or chosen, perhaps in a folder. */
export interface FoundFile {
  /** From what was dropped or chosen, levels parted by "/". */
  path: string
  file: File
}

export interface FoundFiles {
  files: FoundFile[]
  /** Whether there were more than are read at once. */
  isCut: boolean
}

/** Beyond this a folder is no collection of saved pages. */
const MOST_FILES = 20_000

/** Files that were pasted or chosen. */
export function foundFiles(files: Iterable<File>): FoundFiles {
  const found = Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }))
  return { files: found, isCut: false }
}

/**
 * The files of a drag, those in its folders too. To be called in the drag's event, after which the browser takes its
 * items away.
 *
 * @param most files that are read
 * @throws RectoError `file/unreadable`
 */
export async function droppedFiles(
  { items, files }: Pick<DataTransfer, 'items' | 'files'>,
  most = MOST_FILES,
): Promise<FoundFiles> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  // What another program made for the drag has no place in a file system.
  if (entries.length < files.length) return foundFiles(files)
  const found: FoundFile[] = []
  const waiting = entries.toReversed()
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (found.length >= most) return { files: found, isCut: true }
    if (isDirectory(entry)) waiting.push(...(await entriesIn(entry)).toReversed())
    else if (isFile(entry)) found.push({ path: entry.fullPath.slice(1), file: await fileOf(entry) })
  }
  return { files: found, isCut: false }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    // It gives some at a time, and none at the end.
    const some = await asked<FileSystemEntry[]>(folder, (give, fail) => reader.readEntries(give, fail))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return asked<File>(entry, (give, fail) => entry.file(give, fail))
}

function asked<T>(
  { name }: FileSystemEntry,
  ask: (give: (value: T) => void, fail: (cause: DOMException) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(resolve, (cause) => reject(new RectoError('file/unreadable', { file: name }, { cause })))
  })
}
