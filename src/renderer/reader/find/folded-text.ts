import { fold } from '../../search/words/fold.ts'

/** A text as it is compared, and where each of its characters comes from. */
export interface FoldedText {
  folded: string
  /** By offset in `folded`: the offset in the text, in UTF-16 code units; one more, for the end. */
  origins: Uint32Array
}

/** What is folded as one: a letter with its marks, a Korean syllable in its parts. */
const CLUSTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}\p{M}*|\p{M}+/suy

/** Signs that nobody tells apart when typing. */
const ALIKE: Record<string, string> = {
  ...{ '‘': "'", '’': "'", ʼ: "'", '′': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '…': '...' },
}
/** Shown as nothing. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const SPACE = /\s/

/** A text folded as the library's search folds it, its spaces and line breaks as one space each. */
export function foldedText(text: string): FoldedText {
  const parts: string[] = []
  const origins: number[] = []
  let isAfterSpace = false
  for (let at = 0; at < text.length; ) {
    CLUSTER.lastIndex = at
    const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at)
    const isSpace = SPACE.test(cluster.charAt(0))
    const folded = isSpace ? (isAfterSpace ? '' : ' ') : foldSign(cluster)
    if (folded !== '') isAfterSpace = isSpace
    parts.push(folded)
    for (let n = 0; n < folded.length; n++) origins.push(at)
    at += cluster.length
  }
  origins.push(text.length)
  return { folded: parts.join(''), origins: new Uint32Array(origins) }
}

function foldSign(cluster: string): string {
  return ALIKE[cluster] ?? fold(cluster.replace(UNSEEN, ''))
}
