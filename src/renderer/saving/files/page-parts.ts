/** What a web archive holds beside its page. */
export interface PageParts {
  /** By absolute address, without fragment. */
  byLocation: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** By Content-ID, without its angle brackets. */
  byId: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

export const NO_PARTS: PageParts = { byLocation: new Map(), byId: new Map() }
