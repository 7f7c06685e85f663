import { parse } from 'parse5'
import { LightDocument } from './light-document.ts'
import { LightElement } from './light-element.ts'
import { treeAdapterFor } from './tree-adapter.ts'

/** Its classes, as a window has them. They have those members that the passes and Readability use, and no others. */
export const lightClasses = { Document: LightDocument, Element: LightElement } as unknown as {
  Document: typeof Document
  Element: typeof Element
}

/**
 * Parses a page into a light document: the same tree as jsdom's, since the parser is the same one, but without
 * a window, events, styles or anything else that reading does not need. Where code asks for what it lacks, it
 * throws.
 */
export function parseLight(html: string, url: string): Document {
  const document = new LightDocument(url)
  const treeAdapter = treeAdapterFor(document)
  parse(html, { treeAdapter, scriptingEnabled: false })
  document.isQuirky = treeAdapter.isQuirky
  const base = document.querySelector('base[href]')?.getAttribute('href')
  if (base && URL.canParse(base, url)) document.baseURI = new URL(base, url).href
  return document as unknown as Document
}
