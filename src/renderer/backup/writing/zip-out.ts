import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'

/** A zip on its way into a stream. */
export interface ZipOut {
  addText(name: string, text: string): Promise<void>
  /** Kept as it is: images and gzip do not get smaller. */
  addBytes(name: string, bytes: Uint8Array): Promise<void>
  /** Writes the directory, without which nobody can read the rest, and closes the stream. */
  finish(): Promise<void>
}

/**
 * Begins a zip. Entries go out as they are added, one after another; large archives and large numbers of entries
 * are written as Zip64.
 *
 * @param modified the date of all its entries
 */
export function zipInto(sink: WritableStream<Uint8Array>, modified: Date, signal: AbortSignal): ZipOut {
  // Its workers would be made of a blob, which the content security policy refuses; the browser's own
  // CompressionStream has a thread of its own anyway.
  const writer = new ZipWriter(sink, { useWebWorkers: false, lastModDate: modified, signal })
  return {
    async addText(name, text) {
      await writer.add(name, new TextReader(text))
    },
    async addBytes(name, bytes) {
      await writer.add(name, new Uint8ArrayReader(bytes), { level: 0 })
    },
    async finish() {
      await writer.close()
    },
  }
}
