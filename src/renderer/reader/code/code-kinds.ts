/** What parts of code are told apart: each has a colour (ui/tokens.css) and is drawn as a highlight (code.css). */
export const codeKinds = [
  'keyword',
  'string',
  'number',
  'comment',
  'name',
  'type',
  'addition',
  'deletion',
] as const
export type CodeKind = (typeof codeKinds)[number]

/** highlight.js's scopes by kind; what is not here has the colour of what it stands in. */
const SCOPES: Record<CodeKind, readonly string[]> = {
  keyword: ['keyword', 'doctag', 'template-tag', 'selector-tag', 'section', 'selector-pseudo', 'operator'],
  string: ['string', 'regexp', 'char', 'code', 'link', 'quote', 'meta-string'],
  number: ['number', 'literal', 'symbol', 'bullet'],
  comment: ['comment', 'meta', 'formula'],
  name: ['title', 'name', 'function', 'selector-id', 'selector-class', 'attr', 'attribute', 'property'],
  type: ['type', 'class', 'built_in', 'variable', 'template-variable', 'selector-attr'],
  addition: ['addition'],
  deletion: ['deletion'],
}

const kindByScope: ReadonlyMap<string, CodeKind> = new Map(
  codeKinds.flatMap((kind) => SCOPES[kind].map((scope) => [`hljs-${scope}`, kind] as const)),
)
/** Code within a string: as if it stood by itself. */
const PLAIN = 'hljs-subst'

/** The kind that highlight.js's classes say; null for plain text, undefined for that of what is around it. */
export function kindOfClasses(classes: readonly string[]): CodeKind | null | undefined {
  if (classes.includes(PLAIN)) return null
  for (const name of classes) {
    const kind = kindByScope.get(name)
    if (kind) return kind
  }
  return undefined
}
