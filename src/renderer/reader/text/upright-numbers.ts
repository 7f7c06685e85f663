/** What stands upright in one square of a vertical line: numbers of one or two digits, by themselves. */
const SHORT_NUMBER = /(?<![\p{N}.,A-Za-z])\p{Nd}{1,2}(?![\p{N}.,A-Za-z])/gu

/** Marks short numbers, so that vertical lines can show them upright (tate-chu-yoko). The text stays as it is. */
export function markUprightNumbers(fragment: DocumentFragment): void {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('pre, code, math, table')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    // From the end, so that what is left before a number keeps its places.
    for (const match of [...text.data.matchAll(SHORT_NUMBER)].reverse()) {
      const number = text.splitText(match.index)
      number.splitText(match[0].length)
      const span = document.createElement('span')
      span.className = 'upright-number'
      number.replaceWith(span)
      span.append(number)
    }
  }
}
