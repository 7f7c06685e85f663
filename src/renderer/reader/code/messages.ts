import type { GrammarName } from './grammar-names.ts'

/** To the worker: code of a language. */
export interface ColourRequest {
  code: string
  language: GrammarName
}

/** From the worker: the coloured parts (spans-of.ts), or what went wrong with this code. */
export type ColourAnswer = { spans: Uint32Array<ArrayBuffer> } | { failure: string }
