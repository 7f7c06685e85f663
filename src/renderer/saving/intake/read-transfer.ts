import {
  type FoundAddresses,
  findAddressesInHtml,
  findAddressesInText,
  findAddressesInUriList,
} from './find-addresses.ts'

/** What can be saved of a clipboard or a drag. */
export interface Intake extends FoundAddresses {
  files: File[]
  /** Names of files that hold no page. */
  otherFiles: string[]
}

const PAGE_FILE = /\.(?:html?|xhtml?|mhtml?)$/i
const PAGE_TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'multipart/related',
  'message/rfc822',
  'application/x-mimearchive',
])

/** What the file chooser offers, in the form of its `accept`. */
export const ACCEPTED_FILES = ['.html', '.htm', '.xhtml', '.xht', '.mhtml', '.mht']

/**
 * Reads a clipboard or a drag: its files, or the addresses in its links and text. A browser gives a link in three
 * forms, a selection in two; one address in several forms is one.
 */
export function readTransfer(transfer: DataTransfer): Intake {
  const files = sortFiles([...transfer.files])
  // A picture dragged out of a browser is a file and its address: the file was meant.
  if (transfer.files.length > 0) return { ...files, addresses: [], otherLines: [] }
  const linked = [
    ...findAddressesInUriList(transfer.getData('text/uri-list')),
    ...findAddressesInHtml(transfer.getData('text/html')),
  ]
  const text = findAddressesInText(transfer.getData('text/plain'))
  return {
    ...files,
    addresses: [...new Set([...linked, ...text.addresses])],
    // Where the links stand in HTML, the text is only what they are called.
    otherLines: linked.length > 0 ? [] : text.otherLines,
  }
}

/** Parts files that may hold a page from those that cannot. */
export function sortFiles(all: readonly File[]): Pick<Intake, 'files' | 'otherFiles'> {
  const isPage = ({ name, type }: File) => PAGE_FILE.test(name) || PAGE_TYPES.has(type)
  return {
    files: all.filter(isPage),
    otherFiles: all.filter((file) => !isPage(file)).map(({ name }) => name),
  }
}
