/** Lets tables and formulas that are wider than the text scroll in themselves, instead of pushing the page aside. */
export function wrapWideParts(fragment: DocumentFragment): void {
  for (const table of fragment.querySelectorAll('table')) wrap(table, 'div', 'table-scroll')
  // It may stand in a paragraph.
  for (const formula of fragment.querySelectorAll('math[display="block"]'))
    wrap(formula, 'span', 'formula-scroll')
}

function wrap(part: Element, name: 'div' | 'span', className: string): void {
  const wrapper = document.createElement(name)
  wrapper.className = className
  part.replaceWith(wrapper)
  wrapper.append(part)
}
