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
