/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Gives an element another tag name, keeping its attributes and children. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name)
  for (const { name: attribute, value } of element.attributes) {
    // Parsed HTML may carry attribute names that the DOM's own setter refuses.
    if (/^[a-z][\w-]*$/i.test(attribute)) renamed.setAttribute(attribute, value)
  }
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

/** Every element inside a root, in document order, as a list that stays as it is while the tree changes. */
export function elementsOf(root: ParentNode, selector = '*'): Element[] {
  return [...root.querySelectorAll(selector)]
}
