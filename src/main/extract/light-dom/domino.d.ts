/** What is used of domino's classes: the standard's members and those that its own parser builds trees with. */
declare module '@mixmark-io/domino' {
  class DominoNode {
    readonly nodeType: number
    parentNode: DominoParent | null
    readonly parentElement: DominoElement | null
    readonly firstChild: DominoNode | null
    readonly lastChild: DominoNode | null
    readonly nextSibling: DominoNode | null
    readonly previousSibling: DominoNode | null
    ownerDocument: DominoDocument
    remove(): void
    cloneNode(deep?: boolean): this
  }

  class DominoParent extends DominoNode {
    insertBefore<T extends DominoNode>(node: T, before: DominoNode | null): T
    appendChild<T extends DominoNode>(node: T): T
    removeChildren(): void
    serialize(): string
  }

  interface DominoAttr {
    readonly name: string
    readonly localName: string
    readonly namespaceURI: string | null
    readonly prefix: string | null
    value: string
  }

  class DominoElement extends DominoParent {
    constructor(document: DominoDocument, localName: string, namespace: string, prefix: string | null)
    readonly localName: string
    readonly namespaceURI: string
    readonly prefix: string | null
    readonly isHTML: boolean
    readonly _attrsByQName: Readonly<Record<string, DominoAttr | DominoAttr[] | undefined>>
    readonly _numattrs: number
    _attr(index: number): DominoAttr
    /** Without a check of the name: pages have names that the standard's own method refuses. */
    _setAttribute(name: string, value: string): void
    _setAttributeNS(namespace: string, name: string, value: string): void
    getAttribute(name: string): string | null
    hasAttribute(name: string): boolean
    clone(): DominoElement
    get textContent(): string
    set textContent(text: string | null)
  }

  class DominoFragment extends DominoParent {
    constructor(document: DominoDocument)
  }

  class DominoDocument extends DominoParent {
    constructor(isHtml: boolean, address: string)
    get documentElement(): DominoElement | null
    set documentElement(element: DominoElement | null)
    createTextNode(data: string): DominoText
    createComment(data: string): DominoNode
    _createElementNS(localName: string, namespace: string, prefix: string | null): DominoElement
  }

  class DominoText extends DominoNode {
    data: string
  }

  const impl: {
    Document: typeof DominoDocument
    DocumentFragment: typeof DominoFragment
    DocumentType: new (
      document: DominoDocument,
      name: string,
      publicId: string,
      systemId: string,
    ) => DominoNode
    Element: typeof DominoElement
    NodeList: new <T>() => T[] & { item(index: number): T | null }
    CSSStyleDeclaration: new (element: DominoElement) => { display: string; visibility: string }
  }
}
