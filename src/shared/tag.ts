/** What parts a tag's levels: "science/physics" is below "science". */
export const TAG_SEPARATOR = '/'

/** A tag's name as it is kept: single spaces, no empty level. Empty where nothing is left. */
export function tagName(typed: string): string {
  return typed
    .normalize('NFC')
    .split(TAG_SEPARATOR)
    .map((level) => level.replace(/\s+/g, ' ').trim())
    .filter((level) => level !== '')
    .join(TAG_SEPARATOR)
}

/** What two spellings of a tag have in common: case makes no other tag. */
export function tagKey(name: string): string {
  return tagName(name).toLowerCase()
}

/** Whether a tag is another, or below it. Both are keys. */
export function isTagWithin(key: string, above: string): boolean {
  return key === above || key.startsWith(above + TAG_SEPARATOR)
}

/** The name of a tag within another, once that is called otherwise. @param from the other's key @param to its new name */
export function movedTag(name: string, from: string, to: string): string {
  const below = tagName(name).split(TAG_SEPARATOR).slice(from.split(TAG_SEPARATOR).length)
  return [tagName(to), ...below].join(TAG_SEPARATOR)
}
