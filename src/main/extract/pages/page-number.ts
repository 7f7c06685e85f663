/** An address as one page of several: what its pages have in common, and which one it is. */
export interface PageOf {
  stem: string
  number: number
  /** Whether the number cannot be anything but a page's: `/story-2` may well be another story. */
  isSure: boolean
}

const PAGE_WORD = '(?:page|pagina|p[aá]gina|seite|pg|p)'
/** How sites write the number of a page into a path. What stands before is the stem. Each is tried at the end only. */
const IN_PATH: { pattern: RegExp; isSure: boolean }[] = [
  { pattern: new RegExp(`[/,_-]${PAGE_WORD}[/,_-]?(\\d{1,3})$`, 'i'), isSure: true },
  // But not the day in `/2024/05/12`, nor the month before it.
  { pattern: /(?<!\/(?:19|20)\d\d(?:\/\d{1,2})?)\/(\d{1,2})$/, isSure: true },
  { pattern: /[,_-](\d{1,2})$/, isSure: false },
]
const IN_QUERY = /^(?:page|pagina|p[aá]gina|seite|paged?|pg|pn|p|pageno|page_?num(?:ber)?)$/i
/** Forum software counts posts instead of pages: phpBB `start`, older ones `st`. */
const OFFSET = /^(?:start|st)$/i
const FILE_ENDING = /\.(?:html?|php|aspx?|jsp|shtml)$/i

/** Every way in which an address can be read as a page of several; the last is always its first page. */
export function pagesOf(address: URL): PageOf[] {
  const found: PageOf[] = []
  const path = address.pathname.replace(/\/$/, '')
  const ending = FILE_ENDING.exec(path)?.[0] ?? ''
  const bare = path.slice(0, path.length - ending.length)
  for (const { pattern, isSure } of IN_PATH) {
    const match = pattern.exec(bare)
    if (match && match.index > 0) {
      const stem = stemOf(address, bare.slice(0, match.index), null)
      found.push({ stem, number: Number(match[1]), isSure })
    }
  }
  for (const [name, value] of address.searchParams) {
    if (IN_QUERY.test(name) && /^\d{1,3}$/.test(value))
      found.push({ stem: stemOf(address, bare, name), number: Number(value), isSure: true })
  }
  found.push({ stem: stemOf(address, bare, null), number: 1, isSure: true })
  return found
}

/** Which page of the same story another address is: null where it is another story. */
export function stepBetween(from: URL, to: URL): { from: number; to: number; isSure: boolean } | null {
  for (const target of pagesOf(to).slice(0, -1)) {
    const here = pagesOf(from).find(({ stem }) => stem === target.stem)
    if (here) return { from: here.number, to: target.number, isSure: target.isSure }
  }
  return offsetStep(from, to)
}

/** The same thread from a later post on counts as its next page; how many posts a page has is the site's affair. */
function offsetStep(from: URL, to: URL): { from: number; to: number; isSure: boolean } | null {
  for (const [name, value] of to.searchParams) {
    if (!OFFSET.test(name) || !/^\d{1,6}$/.test(value)) continue
    const path = (address: URL) => stemOf(address, address.pathname, name)
    const posts = Number(value) - Number(from.searchParams.get(name) ?? 0)
    if (path(from) === path(to) && posts > 0) return { from: 1, to: 2, isSure: true }
  }
  return null
}

/** What stays the same: host, path without number and file ending, the other parameters in order. */
function stemOf(address: URL, path: string, without: string | null): string {
  const parameters = [...address.searchParams].filter(([name]) => name !== without).sort()
  return `${address.host}${path}?${new URLSearchParams(parameters)}`
}
