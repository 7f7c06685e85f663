import type { FoundFile } from './found-file.ts'

/** A file that holds a page, with the images that may belong to it. */
export interface PageFile {
  file: File
  /** Their paths are from the page's folder. */
  parts: FoundFile[]
}

export interface GroupedFiles {
  files: PageFile[]
  /** Names of files that hold no page. */
  otherFiles: string[]
}

const PAGE_FILE = /\.(?:html?|xhtml?|mhtml?)$/i
const WEB_ARCHIVE = /\.mhtml?$/i
const PAGE_TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'multipart/related',
  'message/rfc822',
  'application/x-mimearchive',
])
/** How browsers in several languages name the folder of a page that they save "complete", after the page's name. */
const COMPANION =
  /^[-_.](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|filer|tiedostot|soubory)$/i

/** What the file chooser offers, in the form of its `accept`: pages, and the images that belong to them. */
export const ACCEPTED_FILES = ['.html', '.htm', '.xhtml', '.xht', '.mhtml', '.mht', 'image/*']

/**
 * Tells which files are pages and which images belong to each: those in its folder as browsers save it ("NAME_files"),
 * and where it is the only page in its folder, those beside it and in the folders beside it that hold no page.
 */
export function groupFiles(found: readonly FoundFile[]): GroupedFiles {
  const candidates = found.filter(isPage)
  const companions = new Map(candidates.map((page) => [page, companionsOf(page, found)]))
  const inCompanions = (path: string) => [...companions.values()].flat().some((folder) => isIn(path, folder))
  // A frame of a page is none for itself.
  const pages = candidates.filter(({ path }) => !inCompanions(path))
  const images = found.filter(isImage)
  const taken = new Set<FoundFile>()
  const files = pages.map((page) => {
    const folder = folderOf(page.path)
    const isAlone = pages.every((other) => other === page || folderOf(other.path) !== folder)
    const own = companions.get(page) ?? []
    const isBeside = ({ path }: FoundFile) =>
      isAlone && !inCompanions(path) && isNear(folderOf(path), folder, pages)
    const parts = WEB_ARCHIVE.test(page.path)
      ? []
      : images.filter((image) => own.some((each) => isIn(image.path, each)) || isBeside(image))
    for (const part of parts) taken.add(part)
    const start = folder === '' ? 0 : folder.length + 1
    return { file: page.file, parts: parts.map(({ path, file }) => ({ path: path.slice(start), file })) }
  })
  // What else lies in a folder nobody has meant.
  const others = found.filter(
    (each) => !candidates.includes(each) && !taken.has(each) && !each.path.includes('/'),
  )
  return { files, otherFiles: others.map(({ file }) => file.name) }
}

function isPage({ file: { name, type } }: FoundFile): boolean {
  return PAGE_FILE.test(name) || PAGE_TYPES.has(type)
}

/** Browsers save pictures without an ending too. */
function isImage({ file: { name, type } }: FoundFile): boolean {
  return type.startsWith('image/') || (type === '' && /^[^.]+$|\.(?:avif|webp|jxl)$/i.test(name))
}

function companionsOf({ path }: FoundFile, found: readonly FoundFile[]): string[] {
  const stem = path.replace(/\.[^./]+$/, '')
  const folders = new Set(
    found.flatMap((other) => {
      if (!other.path.startsWith(stem)) return []
      const [ending = '', ...rest] = other.path.slice(stem.length).split('/')
      return rest.length > 0 && COMPANION.test(ending) ? [stem + ending] : []
    }),
  )
  return [...folders]
}

/** Whether a folder is the page's own, or one in it that holds no page. */
function isNear(folder: string, own: string, pages: readonly FoundFile[]): boolean {
  if (folder === own) return true
  return isIn(folder, own) && !pages.some(({ path }) => isIn(path, folder))
}

/** @param folder the empty one is that of all */
function isIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
