import { displayHost } from './address.ts'
import { fileNameOf } from './file-address.ts'

/** What people call the place at an address that gives itself no name: its host, or the file that it was read from. */
export function sourceName(address: string): string {
  return fileNameOf(address) ?? displayHost(address)
}

/** What an article without a title is called: its host, or the name of its file without the ending. */
export function untitledName(address: string): string {
  return fileNameOf(address)?.replace(/(?<=.)\.[^.]+$/, '') ?? displayHost(address)
}
