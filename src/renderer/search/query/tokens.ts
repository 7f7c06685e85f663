/** Where a token stands in the query: from `start` on, before `end`. */
interface Span {
  start: number
  end: number
}

export type Token = Span & (Sign | Term)

interface Sign {
  kind: 'open' | 'close' | 'minus' | 'or'
}

interface Term {
  kind: 'term'
  /** What stands before a colon, in lower case; null where nothing does. */
  field: string | null
  text: string
  isQuoted: boolean
  /** It is the last, and the person may still be typing it. */
  isUnfinished: boolean
}

const OPENING = '"“„«'
const CLOSING: Record<string, string> = { '"': '"', '“': '”"', '„': '“”"', '«': '»' }

const FIELD = /(\p{L}+):(?=[^\s()])/uy
const BARE = /[^\s()"“„«]+/uy

/** Cuts a query into its signs and terms. A quotation that is not closed goes on to the end. */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(query)
    if (found) at += found[0].length
    return found
  }
  while (at < query.length) {
    const sign = query.charAt(at)
    if (/\s/.test(sign)) at++
    else if (sign === '(' || sign === ')') {
      tokens.push({ kind: sign === '(' ? 'open' : 'close', start: at, end: ++at })
    } else if (sign === '-' && /[^\s)-]/.test(query.charAt(at + 1))) {
      tokens.push({ kind: 'minus', start: at, end: ++at })
    } else {
      const start = at
      const field = take(FIELD)?.[1]?.toLowerCase() ?? null
      if (OPENING.includes(query.charAt(at))) {
        const { text, end, isClosed } = quotation(query, at)
        at = end
        tokens.push({ kind: 'term', field, text, isQuoted: true, isUnfinished: !isClosed, start, end })
      } else {
        const text = take(BARE)?.[0] ?? ''
        const isOr = field === null && /^or$/i.test(text)
        const isUnfinished = at === query.length
        tokens.push(
          isOr && !isUnfinished
            ? { kind: 'or', start, end: at }
            : { kind: 'term', field, text, isQuoted: false, isUnfinished, start, end: at },
        )
      }
    }
  }
  return tokens
}

/** Within straight quotation marks, two of them stand for one. */
function quotation(query: string, from: number): { text: string; end: number; isClosed: boolean } {
  const opening = query.charAt(from)
  const closing = CLOSING[opening] ?? '"'
  let text = ''
  for (let at = from + 1; at < query.length; at++) {
    const sign = query.charAt(at)
    if (!closing.includes(sign)) text += sign
    else if (opening === '"' && query.charAt(at + 1) === '"') text += query.charAt(++at)
    else return { text, end: at + 1, isClosed: true }
  }
  return { text, end: query.length, isClosed: false }
}
