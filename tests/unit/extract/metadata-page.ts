import { readMetadata } from '../../../src/main/extract/metadata/index.ts'
import { documentOf } from './html.ts'

/** The metadata of a page of this head and body. */
export const read = (head: string, body = '', url?: string, lang = '') =>
  readMetadata(documentOf(`<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`, url))

/** A script with JSON-LD. */
export const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
