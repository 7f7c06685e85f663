/** Characters; a shorter text is a summary. */
const SHORTEST = 400

/**
 * The text that a page gives of its article to search engines (JSON-LD `articleBody`), as an element, for
 * pages that show none without their scripts.
 */
export function declaredBody(document: Document, text: string | null): Element | null {
  if (text === null || text.length < SHORTEST) return null
  const root = document.createElement('div')
  if (/<(?:p|br|div)\b/i.test(text)) root.innerHTML = text
  else {
    for (const line of text.split(/\n+/)) {
      const paragraph = document.createElement('p')
      paragraph.textContent = line
      if (line.trim() !== '') root.append(paragraph)
    }
  }
  return root
}
