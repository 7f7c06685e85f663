/** To the worker: code of a language, by its grammar's name. */
export interface ColourRequest {
  code: string
  language: string
}

/** From the worker: the coloured parts (spans-of.ts), or what went wrong with this code. */
export type ColourAnswer = { spans: Uint32Array<ArrayBuffer> } | { failure: string }
