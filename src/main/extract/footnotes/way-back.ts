import { textOf } from '../dom/blocks.ts'

/** Words of which links back are made, in the languages that are met most; the first of them tell. */
const TELLING = new Set(
  'back return top up jump retour haut remonter zurück hoch oben volver arriba regresar torna su voltar topo terug tillbaka tilbake tilbage назад'.split(
    ' ',
  ),
)
const FILLING = new Set(
  'go click to the in of text main body article content contents page source reference ref footnote note link au à la le dans texte zum zur nach im text verweis al a el texto referencia testo ao naar de tekst till к тексту'.split(
    ' ',
  ),
)
/** Characters. */
const LONGEST_PHRASE = 60
const WORD = /[\p{L}\p{N}]+/gu
const INK = /[\p{L}\p{N}]/u

/** Whether a text says nothing but the way back: an arrow, the marker that it leads to, "Back to text". */
export function saysWayBack(text: string, labels: ReadonlySet<string>): boolean {
  if (text.length > LONGEST_PHRASE) return false
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  const isMarker = (word: string) => labels.has(word) || /^(?:\d{1,2}|[a-z])$/.test(word)
  if (words.every(isMarker)) return true
  return (
    words.some((word) => TELLING.has(word)) &&
    words.every((word) => TELLING.has(word) || FILLING.has(word) || isMarker(word))
  )
}

/** Those of some links that stand at either end of some nodes, with nothing but each other and the note's number beyond. */
export function atEnds(nodes: readonly Node[], links: ReadonlySet<Element>, label: string): Element[] {
  const found = new Set<Element>()
  for (const isForward of [true, false]) {
    const ends = { links, label: isForward ? label : '', found, isForward }
    for (const node of isForward ? nodes : [...nodes].reverse()) if (!passes(node, ends)) break
  }
  return [...found]
}

interface Ends {
  links: ReadonlySet<Element>
  /** The number that may stand before; empty behind. */
  label: string
  found: Set<Element>
  isForward: boolean
}

/** Collects the links in a node that are met before any word. */
function passes(node: Node, ends: Ends): boolean {
  if (node.nodeType === node.TEXT_NODE) return !INK.test(node.nodeValue ?? '') || isNumber(node, ends.label)
  if (ends.links.has(node as Element)) {
    ends.found.add(node as Element)
    return true
  }
  const [first, next] = ends.isForward
    ? (['firstChild', 'nextSibling'] as const)
    : (['lastChild', 'previousSibling'] as const)
  for (let child: Node | null = node[first]; child; child = child[next])
    if (!passes(child, ends)) return false
  return true
}

function isNumber(node: Node, label: string): boolean {
  return label !== '' && textOf(node).replace(/[^\p{L}\p{N}]/gu, '') === label
}
