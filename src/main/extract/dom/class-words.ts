const PARTS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g

/**
 * The words in an element's class, id and test hooks, in lower case and parted by single spaces, with one
 * at either end: `" article share bar "`. So a word is found with `includes(' share ')`.
 */
export function classWords(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''}`
  if (names.length <= 3) return ' '
  const words = names.slice(0, 600).match(PARTS)
  return words ? ` ${words.join(' ').toLowerCase()} ` : ' '
}
