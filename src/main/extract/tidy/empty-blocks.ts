const SOMETHING = 'img, video, audio, iframe, math, hr, br, table, pre, object, embed'

/** Takes elements away that hold neither text nor anything to look at. */
export function removeEmptyBlocks(root: Element): void {
  const visit = (element: Element) => {
    let next: Element | null
    for (let child = element.firstElementChild; child; child = next) {
      next = child.nextElementSibling
      visit(child)
      if (
        !isVoid(child) &&
        (child.textContent ?? '').trim() === '' &&
        !child.querySelector('img, video, audio, iframe, math, object, embed, input')
      ) {
        if (
          child.localName === 'td' ||
          child.localName === 'th' ||
          child.localName === 'math' ||
          child.closest('math')
        )
          continue
        // White space between inline neighbours still parts words.
        if ((child.textContent ?? '') !== '' && child.previousSibling && child.nextSibling)
          child.replaceWith(' ')
        else child.remove()
      }
    }
  }
  visit(root)
}

function isVoid(element: Element): boolean {
  return element.matches(SOMETHING) || element.localName === 'col' || element.localName === 'wbr'
}
