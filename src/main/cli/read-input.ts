import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { stdin } from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseAddress } from '../../shared/address.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { ExtractTask } from '../extract/extraction.ts'
import type { HttpClient } from '../fetch/http-client.ts'
import type { FetchLimits } from '../fetch/limits.ts'
import { fetchPage } from '../fetch/page.ts'

export type PageBytes = Pick<ExtractTask, 'bytes' | 'contentType' | 'url'>

interface InputOptions {
  /** The address a file was found at; without one its own file: address stands in. */
  url: string | undefined
  folder: string
  client: HttpClient
  limits: FetchLimits
}

/**
 * Gets the page a person named on the command line: a file, an address, or `-` for standard input.
 *
 * @throws RectoError `file/*`, `address/invalid`, `fetch/*`, `page/wall`
 */
export async function readInput(
  input: string,
  { url, folder, client, limits }: InputOptions,
): Promise<PageBytes> {
  if (/^https?:\/\//i.test(input)) {
    return fetchPage(client, parseAddress(input), {
      limits,
      signal: new AbortController().signal,
    })
  }
  const address = url === undefined ? undefined : parseAddress(url)
  if (input === '-') {
    return { bytes: await readStandardInput(), contentType: null, url: address ?? 'about:blank' }
  }
  const file = resolve(folder, input)
  return { bytes: await readPageFile(file), contentType: null, url: address ?? pathToFileURL(file).href }
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
