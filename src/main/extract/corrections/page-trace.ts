import { InkIndex, inkOfText } from './ink-index.ts'
import type { SelectablePage } from './selector.ts'

/** Elements whose text nobody sees. */
const UNSEEN = new Set('script style template textarea select svg head title'.split(' '))

/** A stretch of a page's pieces; `end` exclusive. */
export interface PieceRange {
  start: number
  end: number
}

/** The page as it came, its elements and texts each in their place. */
export interface TracedPage extends SelectablePage {
  document: Document
  rangeOf(element: Element): PieceRange
}

/**
 * Follows the pieces of a page (each text and each picture) through its cleaning, so that one can tell of an article
 * where each part of it stood, and of a page what became no part of it. Nodes are known by themselves, since passes
 * move them about; nothing is written into the page, so that it is cleaned as any other. What was written anew (code,
 * another parse of the same HTML) is known by its text.
 */
export class PageTrace {
  /** How many pieces the page has. */
  count = 0
  readonly #places = new WeakMap<Node, readonly number[]>()
  readonly #bySource = new Map<string, number[]>()
  readonly #open: () => Document
  #ink: InkIndex | undefined
  #page: TracedPage | undefined

  /** @param open parses the page anew */
  constructor(open: () => Document) {
    this.#open = open
  }

  get ink(): InkIndex {
    if (!this.#ink) throw new Error('No page was registered')
    return this.#ink
  }

  /** Numbers the pieces of a document that is just parsed. The same HTML gives the same numbers. */
  register(document: Document): void {
    const texts: string[] = []
    for (const node of piecesOf(document.body)) {
      this.#places.set(node, [texts.length])
      texts.push(isText(node) ? inkOfText(node.nodeValue ?? '') : '')
    }
    this.count = texts.length
    this.#ink ??= new InkIndex(texts)
  }

  /** The page as it came, in a document that nothing changes. */
  get page(): TracedPage {
    if (!this.#page) {
      const document = this.#open()
      this.register(document)
      this.#page = tracedPage(document)
    }
    return this.#page
  }

  /** Where a node's text or picture stood; undefined where that is not known. */
  placesOf(node: Node): readonly number[] | undefined {
    return this.#places.get(node)
  }

  /** All that is known of a tree. */
  placesIn(root: Element): Set<number> {
    const places = new Set<number>()
    for (const node of piecesOf(root)) for (const place of this.#places.get(node) ?? []) places.add(place)
    return places
  }

  /** Remembers a tree's pictures by their sources, while they are known by themselves. */
  observe(root: Element): void {
    for (const node of piecesOf(root)) {
      const places = isText(node) ? undefined : this.#places.get(node)
      const source = places && sourceOf(node as Element)
      if (!source) continue
      const known = this.#bySource.get(source) ?? []
      this.#bySource.set(source, [...new Set([...known, ...places])].slice(0, MOST_OF_SOURCE))
    }
  }

  /**
   * Finds out where the nodes of a tree stood that are not known by themselves.
   *
   * @param among the pieces that they may be: those that were there before somebody wrote the tree anew
   */
  identify(root: Element, among: Pick<ReadonlySet<number>, 'has'> = EVERY): void {
    let end = 0
    for (const node of piecesOf(root)) {
      const known = this.#places.get(node)
      if (known) {
        const last = known.at(-1)
        if (last !== undefined && isText(node)) end = this.ink.endOf(last)
      } else if (isText(node)) {
        const found = this.ink.locate(node.nodeValue ?? '', end, among)
        if (!found) continue
        this.#places.set(node, found.pieces)
        end = found.end
      } else {
        const places = this.#bySource.get(sourceOf(node as Element))?.filter((place) => among.has(place))
        if (places && places.length > 0) this.#places.set(node, places)
      }
    }
  }

  /** Makes a copy's nodes known as their originals are. @param copy deep, and not changed since */
  copyPlaces(original: Element, copy: Element): void {
    const copies = piecesOf(copy)
    piecesOf(original).forEach((node, index) => {
      const places = this.#places.get(node)
      const twin = copies[index]
      if (places && twin) this.#places.set(twin, places)
    })
  }
}

const EVERY = { has: () => true }

/** Pictures that bear one source: an icon may stand at every line. */
const MOST_OF_SOURCE = 20

/** The texts and pictures of a tree, in order. */
export function piecesOf(root: Element): Node[] {
  const pieces: Node[] = []
  const visit = (element: Element) => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) {
        if (/\S/.test(child.nodeValue ?? '')) pieces.push(child)
      } else if (child.nodeType === child.ELEMENT_NODE) {
        const name = (child as Element).localName
        if (name === 'img') pieces.push(child)
        else if (!UNSEEN.has(name)) visit(child as Element)
      }
    }
  }
  if ((root as Element).localName === 'img') pieces.push(root)
  else visit(root)
  return pieces
}

export function isText(node: Node): boolean {
  return node.nodeType === node.TEXT_NODE
}

function sourceOf(image: Element): string {
  const source = image.getAttribute('src') ?? ''
  const base = image.ownerDocument.baseURI
  return source !== '' && URL.canParse(source, base) ? new URL(source, base).href : ''
}

function tracedPage(document: Document): TracedPage {
  const elements: Element[] = []
  const nthOfType = new Map<Element, number>()
  const idCounts = new Map<string, number>()
  const ranges = new Map<Element, PieceRange>()
  let pieces = 0
  const visit = (element: Element) => {
    elements.push(element)
    const id = element.getAttribute('id')
    if (id) idCounts.set(id, (idCounts.get(id) ?? 0) + 1)
    const start = pieces
    const siblings = new Map<string, number>()
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) {
        if (!UNSEEN.has(element.localName) && /\S/.test(child.nodeValue ?? '')) pieces++
      } else if (child.nodeType === child.ELEMENT_NODE) {
        const inner = child as Element
        const nth = (siblings.get(inner.localName) ?? 0) + 1
        siblings.set(inner.localName, nth)
        nthOfType.set(inner, nth)
        if (UNSEEN.has(inner.localName)) continue
        if (inner.localName === 'img') {
          elements.push(inner)
          ranges.set(inner, { start: pieces, end: ++pieces })
        } else visit(inner)
      }
    }
    ranges.set(element, { start, end: pieces })
  }
  visit(document.body)
  return {
    document,
    elements,
    nthOfType,
    idCounts,
    rangeOf: (element) => ranges.get(element) ?? { start: 0, end: 0 },
  }
}
