import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { stdin } from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseAddress } from '../../shared/address.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { ExtractTask } from '../extract/extraction.ts'
import { isBinary } from '../fetch/content-kind.ts'

export type PageBytes = Pick<ExtractTask, 'bytes' | 'contentType' | 'url'>

/** Whether a person named an address on the command line rather than a file. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

/**
 * Reads the page a person named on the command line: a file, or `-` for standard input.
 *
 * @param url the address the page was found at; without one the file's own file: address stands in
 * @throws RectoError `file/*`, `address/invalid`
 */
export async function readInput(
  input: string,
  { url, folder }: { url: string | undefined; folder: string },
): Promise<PageBytes> {
  const address = url === undefined ? undefined : parseAddress(url)
  if (input === '-') {
    return { bytes: await readStandardInput(), contentType: null, url: address ?? 'about:blank' }
  }
  const file = resolve(folder, input)
  return { bytes: await readWebPage(file), contentType: null, url: address ?? pathToFileURL(file).href }
}

/** @throws RectoError `file/not-found`, `file/unreadable`, `file/not-a-page` */
export async function readWebPage(file: string): Promise<Uint8Array> {
  const bytes = await readPageFile(file)
  if (isBinary(bytes)) throw new RectoError('file/not-a-page', { file })
  return bytes
}

/** @throws RectoError `file/not-found`, `file/unreadable` */
export async function readPageFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (thrown) {
    const missing = (thrown as NodeJS.ErrnoException).code === 'ENOENT'
    throw new RectoError(missing ? 'file/not-found' : 'file/unreadable', { file }, { cause: thrown })
  }
}

export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
