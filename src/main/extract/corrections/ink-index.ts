/** Characters; a shorter text is looked for only close behind the one before. */
const TELLING = 8
const CLOSE = 300
/** Places that bear a text and are looked at for it. */
const MOST_TRIES = 40
/** Characters that are looked through for texts that may not be there at all; beyond, such texts stay unknown. */
const MOST_SEARCHED = 400_000_000

/** A text without its white space, which cleaning changes freely. */
export function inkOfText(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Where a page's texts stand, to find them again after something has written them anew. */
export class InkIndex {
  readonly #ink: string
  /** Where each piece begins in it. */
  readonly #starts: number[] = []
  #searched = 0

  /** @param pieces the page's texts without white space, in order; empty for pictures */
  constructor(pieces: readonly string[]) {
    let at = 0
    for (const piece of pieces) {
      this.#starts.push(at)
      at += piece.length
    }
    this.#ink = pieces.join('')
  }

  /**
   * The pieces that a text is made of, and where it ends.
   *
   * @param from where the text before it ended
   * @param among the pieces that it may be made of
   */
  locate(
    text: string,
    from: number,
    among: Pick<ReadonlySet<number>, 'has'>,
  ): { pieces: number[]; end: number } | null {
    const whole = this.#find(inkOfText(text), from, among)
    if (whole || !text.includes('\n')) return whole
    // Code that lost its line numbers: line by line.
    const pieces: number[] = []
    let end = from
    for (const line of text.split('\n')) {
      const found = this.#find(inkOfText(line), end, among)
      if (!found) continue
      end = found.end
      pieces.push(...found.pieces)
    }
    return pieces.length === 0 ? null : { pieces: [...new Set(pieces)], end }
  }

  /** Where a piece ends. */
  endOf(piece: number): number {
    return this.#starts[piece + 1] ?? this.#ink.length
  }

  /** The pieces of some characters; `start` inclusive, `end` exclusive. */
  piecesBetween(start: number, end: number): number[] {
    const pieces: number[] = []
    for (let at = this.#pieceAt(start); at < this.#starts.length && (this.#starts[at] ?? 0) < end; at++)
      if (this.endOf(at) > start) pieces.push(at)
    return pieces
  }

  /** The characters of some pieces; `to` exclusive. */
  inkBetween(from: number, to: number): string {
    return this.#ink.slice(this.#starts[from] ?? this.#ink.length, this.#starts[to] ?? this.#ink.length)
  }

  startOf(piece: number): number {
    return this.#starts[piece] ?? this.#ink.length
  }

  #find(
    ink: string,
    from: number,
    among: Pick<ReadonlySet<number>, 'has'>,
  ): { pieces: number[]; end: number } | null {
    if (ink === '') return null
    const at = (start: number) => {
      const end = start + ink.length
      const pieces = this.piecesBetween(start, end)
      return pieces.every((piece) => among.has(piece)) ? { pieces, end } : null
    }
    const here = this.#ink.startsWith(ink, from) ? at(from) : null
    if (here) return here
    const last = ink.length < TELLING ? from + CLOSE : this.#ink.length
    const behind = this.#search(ink, from, last, at)
    return behind ?? (ink.length < TELLING ? null : this.#search(ink, 0, from, at))
  }

  #search<Found>(ink: string, from: number, to: number, at: (start: number) => Found | null): Found | null {
    let start = from
    for (let tries = 0; tries < MOST_TRIES && this.#searched < MOST_SEARCHED; tries++) {
      const found = this.#ink.indexOf(ink, start)
      this.#searched += (found === -1 ? this.#ink.length : found) - start
      if (found === -1 || found >= to) return null
      const held = at(found)
      if (held) return held
      start = found + 1
    }
    return null
  }

  /** The last piece that begins at a place or before it. */
  #pieceAt(place: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    // Pictures take no characters: those that stand at the same place come with it.
    while (low > 0 && this.#starts[low - 1] === this.#starts[low]) low--
    return Math.max(0, low)
  }
}
