import { type DominoDocument, type DominoElement, type DominoNode, impl } from '@mixmark-io/domino'
import { parseFragment } from 'parse5'
import { elementsOf, firstElementOf } from './find-elements.ts'
import { MISSING_MEMBERS } from './missing-members.ts'
import { matcherOf } from './selectors.ts'
import { treeAdapterFor } from './tree-adapter.ts'
import { isElement, isText, nodeAfter } from './tree-walk.ts'

/** What an element must know of the document it is in. */
export interface LightElementDocument extends DominoDocument {
  readonly isQuirky: boolean
  readonly baseURI: string
}

const UNSTYLED = { display: '', visibility: '' }
const HIDING = /display|visibility/i

/**
 * domino's element with what the passes and Readability need besides: the standard's newer methods, selectors
 * as the standard has them, and lists that are made when asked for instead of being kept up to date.
 */
export class LightElement extends impl.Element {
  /** A template's content, which stands beside the tree. */
  content?: InstanceType<typeof impl.DocumentFragment>

  constructor(document: DominoDocument, localName: string, namespace: string, prefix: string | null) {
    super(document, localName, namespace, prefix)
    if (localName === 'template' && this.isHTML) this.content = new impl.DocumentFragment(document)
  }

  get #document(): LightElementDocument {
    return this.ownerDocument as LightElementDocument
  }

  get baseURI(): string {
    return this.#document.baseURI
  }

  override getAttribute(name: string): string | null {
    const found = this._attrsByQName[name]
    return found && !Array.isArray(found) ? found.value : super.getAttribute(name)
  }

  override hasAttribute(name: string): boolean {
    return this._attrsByQName[name] !== undefined || super.hasAttribute(name)
  }

  get src(): string {
    const src = this.getAttribute('src')
    return src !== null && URL.canParse(src, this.baseURI) ? new URL(src, this.baseURI).href : (src ?? '')
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? ''
  }

  /** Only what hides an element. */
  get style(): { display: string; visibility: string } {
    const text = this.getAttribute('style')
    if (text === null || !HIDING.test(text)) return UNSTYLED
    const { display, visibility } = new impl.CSSStyleDeclaration(this)
    return { display: display.toLowerCase(), visibility: visibility.toLowerCase() }
  }

  get childNodes(): DominoNode[] {
    const nodes = new impl.NodeList<DominoNode>()
    for (let child = this.firstChild; child; child = child.nextSibling) nodes.push(child)
    return nodes
  }

  get children(): DominoElement[] {
    const elements = new impl.NodeList<DominoElement>()
    for (let child = this.firstChild; child; child = child.nextSibling)
      if (isElement(child)) elements.push(child)
    return elements
  }

  get childElementCount(): number {
    let count = 0
    for (let child = this.firstChild; child; child = child.nextSibling) if (isElement(child)) count++
    return count
  }

  override get textContent(): string {
    let text = ''
    for (let node = nodeAfter(this, this); node; node = nodeAfter(node, this))
      if (isText(node)) text += node.data
    return text
  }

  override set textContent(text: string | null) {
    super.textContent = text
  }

  get innerHTML(): string {
    return this.serialize()
  }

  set innerHTML(html: string) {
    const options = { treeAdapter: treeAdapterFor(this.#document), scriptingEnabled: false }
    const fragment = parseFragment(this, html, options)
    const target = this.content ?? this
    target.removeChildren()
    target.appendChild(fragment)
  }

  override serialize(): string {
    return this.content ? this.content.serialize() : super.serialize()
  }

  /** Any name will do that a parser has let through. */
  override clone(): DominoElement {
    const copy = this.ownerDocument._createElementNS(this.localName, this.namespaceURI, this.prefix)
    for (let i = 0; i < this._numattrs; i++) {
      const { name, namespaceURI, value } = this._attr(i)
      if (namespaceURI) copy._setAttributeNS(namespaceURI, name, value)
      else copy._setAttribute(name, value)
    }
    return copy
  }

  override cloneNode(deep = false): this {
    const copy = super.cloneNode(deep)
    if (deep && this.content) copy.content = this.content.cloneNode(true)
    return copy
  }

  contains(node: DominoNode | null): boolean {
    let around = node
    while (around && around !== this) around = around.parentNode
    return around === this
  }

  append(...nodes: (DominoNode | string)[]): void {
    for (const node of nodes) this.appendChild(this.#nodeOf(node))
  }

  prepend(...nodes: (DominoNode | string)[]): void {
    const fragment = new impl.DocumentFragment(this.ownerDocument)
    for (const node of nodes) fragment.appendChild(this.#nodeOf(node))
    this.insertBefore(fragment, this.firstChild)
  }

  replaceChildren(...nodes: (DominoNode | string)[]): void {
    const fragment = new impl.DocumentFragment(this.ownerDocument)
    for (const node of nodes) fragment.appendChild(this.#nodeOf(node))
    this.removeChildren()
    this.appendChild(fragment)
  }

  /** domino's own loses the siblings of a first child that nothing takes the place of. */
  replaceWith(...nodes: (DominoNode | string)[]): void {
    const parent = this.parentNode
    if (!parent) return
    let next = this.nextSibling
    while (next && nodes.includes(next)) next = next.nextSibling
    if (!nodes.includes(this)) this.remove()
    for (const node of nodes) parent.insertBefore(this.#nodeOf(node), next)
  }

  matches(selector: string): boolean {
    return matcherOf(selector, this, this.#document.isQuirky)(this)
  }

  closest(selector: string): DominoElement | null {
    const matches = matcherOf(selector, this, this.#document.isQuirky)
    let element: DominoElement | null = this
    while (element && !matches(element)) element = element.parentElement
    return element
  }

  querySelector(selector: string): DominoElement | null {
    return firstElementOf(this, matcherOf(selector, this, this.#document.isQuirky))
  }

  querySelectorAll(selector: string): DominoElement[] {
    return elementsOf(this, matcherOf(selector, this, this.#document.isQuirky))
  }

  getElementsByTagName(name: string): DominoElement[] {
    return this.querySelectorAll(name.toLowerCase())
  }

  #nodeOf(node: DominoNode | string): DominoNode {
    return typeof node === 'string' ? this.ownerDocument.createTextNode(node) : node
  }
}

// Without these traps code that needs them would go on with undefined, and find another article than with jsdom.
for (const name of MISSING_MEMBERS) {
  const refuse = () => {
    throw new TypeError(`A light element has no ${name}`)
  }
  Object.defineProperty(LightElement.prototype, name, { get: refuse, set: refuse })
}
