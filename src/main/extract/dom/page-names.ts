/**
 * Every class and id in a document (`.name`, `#name`), found in one walk, so that a page can be held against
 * many names without a search for each.
 */
export function pageNames(document: Document): Set<string> {
  const names = new Set<string>()
  const visit = (element: Element) => {
    const id = element.getAttribute('id')
    if (id) names.add(`#${id}`)
    const classes = element.getAttribute('class')
    if (classes) for (const name of classes.split(/\s+/)) names.add(`.${name}`)
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) visit(child)
  }
  visit(document.documentElement)
  return names
}
