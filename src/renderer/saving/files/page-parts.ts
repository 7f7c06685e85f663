/** What a page brings with it: in a web archive, or in the files beside it. */
export interface PageParts {
  /** By absolute address, without fragment. */
  byLocation: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** By Content-ID, without its angle brackets. */
  byId: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** By path from the page, as `besidePath` gives it. */
  byPath: ReadonlyMap<string, Part>
}

/** A file beside a page. */
export type Part = Pick<Blob, 'bytes' | 'size'>

export const NO_PARTS: PageParts = { byLocation: new Map(), byId: new Map(), byPath: new Map() }
