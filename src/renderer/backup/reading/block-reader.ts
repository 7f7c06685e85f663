import { Reader } from '@zip.js/zip.js/lib/zip-core-native.js'

const BLOCK_BYTES = 1024 * 1024
/** An article's files and its images may lie on both sides of an end of a block. */
const KEPT_BLOCKS = 8

/**
 * Reads a file in large blocks. A zip is read in many small pieces close to each other, and each read of a blob goes
 * to another process and back: a backup is checked in a third of the time.
 */
export class BlockReader extends Reader<Blob> {
  readonly #file: Blob
  /** By number, least recently used first. */
  readonly #blocks = new Map<number, Promise<Uint8Array>>()

  constructor(file: Blob) {
    super(file)
    this.#file = file
    this.size = file.size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const end = Math.min(index + length, this.size)
    const bytes = new Uint8Array(Math.max(0, end - index))
    for (let at = index; at < end; ) {
      const number = Math.floor(at / BLOCK_BYTES)
      const from = at - number * BLOCK_BYTES
      const piece = (await this.#block(number)).subarray(from, from + end - at)
      bytes.set(piece, at - index)
      at += piece.length
    }
    return bytes
  }

  #block(number: number): Promise<Uint8Array> {
    const start = number * BLOCK_BYTES
    const block = this.#blocks.get(number) ?? this.#file.slice(start, start + BLOCK_BYTES).bytes()
    this.#blocks.delete(number)
    this.#blocks.set(number, block)
    const [oldest] = this.#blocks.keys()
    if (this.#blocks.size > KEPT_BLOCKS && oldest !== undefined) this.#blocks.delete(oldest)
    return block
  }
}
