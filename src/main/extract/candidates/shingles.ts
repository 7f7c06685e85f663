const WORD = /[\p{L}\p{N}]+/gu
const LENGTH = 4

/** Share of one text's four-word runs that another text holds too; 1 where there are none. */
export function shingleAgreement(of: string, within: string): number {
  return shareHeld(of, shinglesOf(within))
}

/** Share of a text's four-word runs that are among some; 1 where it has none. */
export function shareHeld(of: string, held: ReadonlySet<string>): number {
  const wanted = shinglesOf(of)
  if (wanted.size === 0) return 1
  let both = 0
  for (const shingle of wanted) if (held.has(shingle)) both++
  return both / wanted.size
}

/** Every run of four words in a text. */
export function shinglesOf(text: string): Set<string> {
  const words = text.match(WORD) ?? []
  const found = new Set<string>()
  for (let i = 0; i + LENGTH <= words.length; i++) found.add(words.slice(i, i + LENGTH).join(' '))
  return found
}
