import {
  type FoundAddresses,
  findAddressesInHtml,
  findAddressesInText,
  findAddressesInUriList,
  LONGEST_TEXT,
} from './find-addresses.ts'
import { foundFiles } from './found-file.ts'
import { type GroupedFiles, groupFiles } from './group-files.ts'

/** What can be saved of a clipboard or a drag. */
export interface Intake extends FoundAddresses, GroupedFiles {}

/**
 * Reads a clipboard or a drag: its files, or the addresses in its links and text. A browser gives a link in three
 * forms, a selection in two; one address in several forms is one.
 */
export function readTransfer(transfer: DataTransfer): Intake {
  const files = groupFiles(foundFiles(transfer.files).files)
  // A picture dragged out of a browser is a file and its address: the file was meant.
  if (transfer.files.length > 0) return { ...files, addresses: [], otherLines: [], isCut: false }
  const html = transfer.getData('text/html')
  const linked = [...findAddressesInUriList(transfer.getData('text/uri-list')), ...findAddressesInHtml(html)]
  const text = findAddressesInText(transfer.getData('text/plain'))
  return {
    ...files,
    addresses: [...new Set([...linked, ...text.addresses])],
    // Where the links stand in HTML, the text is only what they are called.
    otherLines: linked.length > 0 ? [] : text.otherLines,
    isCut: text.isCut || html.length > LONGEST_TEXT,
  }
}
