/** Elements whose name, or id, becomes a property of the document or of the form around them. */
const NAMED = 'form, img, iframe, embed, object, input, button, select, textarea, output, fieldset'
/** Of those, the ones whose id only counts within a form: links lead to them. */
const LINKED_TO = /^(?:form|img|iframe|fieldset)$/i

/** A window's classes, which nothing on its page can change. */
interface DomClasses {
  Document: { prototype: Document }
  Element: { prototype: Element }
}

/**
 * Takes away the names by which elements shadow the DOM's own properties: an `<img name="querySelector">`
 * stands before `document.querySelector`, an `<input name="parentElement">` before its form's.
 */
export function forgetNames(document: Document, { Document, Element }: DomClasses): void {
  // Called by way of the prototypes, since any method may be shadowed already.
  const { removeAttribute, closest, hasAttribute } = Element.prototype
  for (const element of Document.prototype.querySelectorAll.call(document, NAMED)) {
    removeAttribute.call(element, 'name')
    if (!hasAttribute.call(element, 'id')) continue
    const isLinkedTo = LINKED_TO.test(element.nodeName) && closest.call(element, 'form') === null
    if (!isLinkedTo) removeAttribute.call(element, 'id')
  }
}
