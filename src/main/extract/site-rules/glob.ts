/** Whether a text fits a pattern in which `*` stands for any run of characters. Linear in the text for each star. */
export function matchesGlob(text: string, pattern: string): boolean {
  const [head = '', ...pieces] = pattern.split('*')
  const tail = pieces.pop()
  if (tail === undefined) return text === head
  if (!text.startsWith(head) || !text.endsWith(tail)) return false
  const end = text.length - tail.length
  let position = head.length
  for (const piece of pieces) {
    const found = text.indexOf(piece, position)
    if (found === -1) return false
    position = found + piece.length
  }
  return position <= end
}
