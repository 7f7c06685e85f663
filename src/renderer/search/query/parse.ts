import type { QueryNode } from './ast.ts'
import { fieldNode, textFields } from './field-node.ts'
import { DEEPEST, tokensRead } from './limits.ts'
import type { Token } from './tokens.ts'
import { wordsNode } from './words-node.ts'

/**
 * Reads a query. Words stand for themselves, all of them wanted; `or` between two wants either, a minus before one
 * its absence, brackets hold together, quotation marks make a phrase, and a name with a colon asks a field
 * (`fieldNode`, `textFields`). Whatever makes no sense that way is read as plain words, and nothing is an error.
 *
 * @returns null where there is nothing to look for
 */
export function parseQuery(query: string): QueryNode | null {
  return new Parser(tokensRead(query)).parse()
}

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  parse(): QueryNode | null {
    const parts: QueryNode[] = []
    while (this.#at < this.#tokens.length) {
      const part = this.#either()
      if (part) parts.push(part)
      // A bracket that closes nothing.
      if (this.#kind() === 'close') this.#at++
    }
    return group('all', parts)
  }

  #kind(): Token['kind'] | undefined {
    return this.#tokens[this.#at]?.kind
  }

  #either(): QueryNode | null {
    const parts: QueryNode[] = []
    do {
      const part = this.#together()
      if (part) parts.push(part)
    } while (this.#take('or'))
    return group('any', parts)
  }

  #together(): QueryNode | null {
    const parts: QueryNode[] = []
    for (let kind = this.#kind(); kind && kind !== 'or' && kind !== 'close'; kind = this.#kind()) {
      const part = this.#one()
      if (part) parts.push(part)
    }
    return group('all', parts)
  }

  #one(): QueryNode | null {
    const token = this.#tokens[this.#at++]
    switch (token?.kind) {
      case 'minus': {
        const kind = this.#kind()
        if (kind !== 'term' && kind !== 'open') return null
        const part = this.#one()
        return part && { kind: 'not', of: part }
      }
      case 'open':
        return this.#brackets()
      case 'term':
        return termNode(token)
      default:
        return null
    }
  }

  #brackets(): QueryNode | null {
    if (this.#depth === DEEPEST) return null
    this.#depth++
    const part = this.#either()
    this.#take('close')
    this.#depth--
    return part
  }

  #take(kind: Token['kind']): boolean {
    if (this.#kind() !== kind) return false
    this.#at++
    return true
  }
}

function group(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | null {
  const [only] = parts
  if (parts.length < 2) return only ?? null
  return { kind, of: parts }
}

function termNode({
  field,
  text,
  isQuoted,
  isUnfinished,
}: Extract<Token, { kind: 'term' }>): QueryNode | null {
  const options = { field: null, isQuoted, isUnfinished: isUnfinished && !isQuoted }
  if (field === null) return wordsNode(text, options)
  if (Object.hasOwn(textFields, field))
    return wordsNode(text, { ...options, field: textFields[field] ?? null })
  return fieldNode(field, text) ?? wordsNode(`${field} ${text}`, options)
}
