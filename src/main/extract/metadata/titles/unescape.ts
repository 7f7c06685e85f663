const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

/** Undoes one escaping too many, as feeds and editors do with titles. */
export function unescapeAgain(title: string): string {
  return title
    .replace(/&#(x?[\da-f]{1,6});/gi, (whole, code: string) => {
      const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)
      return point >= 32 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')
    .trim()
}
