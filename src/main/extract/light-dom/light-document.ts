import { type DominoElement, impl } from '@mixmark-io/domino'
import { elementsOf, firstElementOf } from './find-elements.ts'
import { LightElement } from './light-element.ts'
import { matcherOf } from './selectors.ts'
import { isElement } from './tree-walk.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
const ELEMENT_NAME = /^[a-z][^\s/>\0]*$/i

/** domino's document, made of light elements and with a real address. */
export class LightDocument extends impl.Document {
  /** Whether it is laid out as browsers did before the standards. */
  isQuirky = false
  /** What relative addresses are read against. It stays what it is, whatever becomes of `<base>`. */
  baseURI: string
  readonly location: URL

  constructor(url: string) {
    super(true, new URL(url).href)
    this.location = new URL(url)
    this.baseURI = this.location.href
  }

  override _createElementNS(localName: string, namespace: string, prefix: string | null): DominoElement {
    return new LightElement(this, localName, namespace, prefix)
  }

  createElement(name: string): DominoElement {
    if (!ELEMENT_NAME.test(name)) throw new TypeError(`No element can be called ${name}`)
    return this._createElementNS(name.toLowerCase(), HTML, null)
  }

  /** domino's own is not told where a root moves elsewhere. */
  override get documentElement(): DominoElement | null {
    for (let child = this.firstChild; child; child = child.nextSibling) if (isElement(child)) return child
    return null
  }

  override set documentElement(_: DominoElement | null) {}

  get compatMode(): string {
    return this.isQuirky ? 'BackCompat' : 'CSS1Compat'
  }

  /** domino's register of ids loses count when a tree is rebuilt as ours are; ids are looked for instead. */
  addId(): void {}

  delId(): void {}

  getElementById(id: string): DominoElement | null {
    return id === '' ? null : firstElementOf(this, (element) => element.getAttribute('id') === id)
  }

  get head(): DominoElement | null {
    return this.#childOfRoot(['head'])
  }

  get body(): DominoElement | null {
    return this.#childOfRoot(['body', 'frameset'])
  }

  get images(): DominoElement[] {
    return this.querySelectorAll('img')
  }

  get title(): string {
    const text = this.#titleElement()?.textContent ?? ''
    return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '')
  }

  set title(text: string) {
    const title = this.#titleElement()
    if (title) title.textContent = text
  }

  querySelector(selector: string): DominoElement | null {
    return firstElementOf(this, matcherOf(selector, this, this.isQuirky))
  }

  querySelectorAll(selector: string): DominoElement[] {
    return elementsOf(this, matcherOf(selector, this, this.isQuirky))
  }

  getElementsByTagName(name: string): DominoElement[] {
    return this.querySelectorAll(name.toLowerCase())
  }

  #childOfRoot(names: readonly string[]): DominoElement | null {
    for (let child = this.documentElement?.firstChild; child; child = child.nextSibling)
      if (isElement(child) && names.includes(child.localName)) return child
    return null
  }

  #titleElement(): DominoElement | null {
    return firstElementOf(this, (element) => element.localName === 'title' && element.namespaceURI === HTML)
  }
}
