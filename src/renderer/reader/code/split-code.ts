/** Characters of a chunk. */
const LONGEST = 1_500

/**
 * Parts a long block into chunks of whole lines, where it can be: those that are near are coloured, since the browser
 * looks through all colours whenever it paints. What the code says stays the same.
 */
export function splitCode(code: Element): void {
  const [text] = code.childNodes
  if (code.childNodes.length !== 1 || !(text instanceof Text) || text.length <= LONGEST) return
  const { data } = text
  const chunks: Element[] = []
  for (let at = 0; at < data.length; ) {
    const lineEnd = at + LONGEST < data.length ? data.lastIndexOf('\n', at + LONGEST - 1) + 1 : data.length
    const end = lineEnd > at ? lineEnd : at + LONGEST
    const chunk = document.createElement('span')
    chunk.className = 'code-chunk'
    chunk.textContent = data.slice(at, end)
    chunks.push(chunk)
    at = end
  }
  code.replaceChildren(...chunks)
}

/** A block's chunks in order; the block itself where it is not parted. None where it has other elements within. */
export function chunksOf(code: Element): { element: Element; text: Text }[] {
  const elements = code.children.length === 0 ? [code] : [...code.children]
  const chunks = elements.flatMap((element) => {
    const [text] = element.childNodes
    return element.childNodes.length === 1 && text instanceof Text ? [{ element, text }] : []
  })
  const length = chunks.reduce((sum, { text }) => sum + text.length, 0)
  return length === code.textContent?.length ? chunks : []
}
