import {
  BlobReader,
  BlobWriter,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js/lib/zip-core-native.js'

export interface Packed {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  options?: ZipWriterAddDataOptions
}

/** A zip with its files changed, right in every sum. */
export async function repack(file: Blob, change: (files: Packed[]) => Packed[]): Promise<Blob> {
  const entries = await new ZipReader(new BlobReader(file), { useWebWorkers: false }).getEntries()
  const files: Packed[] = []
  for (const entry of entries)
    if (!entry.directory)
      files.push({ name: entry.filename, bytes: new Uint8Array(await entry.arrayBuffer()) })
  return pack(change(files))
}

export async function pack(files: readonly Packed[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false })
  for (const { name, bytes, options } of files) await writer.add(name, new Uint8ArrayReader(bytes), options)
  return writer.close()
}

/** Replaces bytes, in every place, by as many others. */
export async function patch(file: Blob, from: Uint8Array, to: Uint8Array): Promise<Blob> {
  const bytes = await file.bytes()
  for (let at = 0; at + from.length <= bytes.length; at++)
    if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at)
  return new Blob([bytes])
}

export const utf8 = (text: string) => new TextEncoder().encode(text)
