import { folded } from '../same-text.ts'

/** What sites put between an article's title and their own name. */
const SEPARATOR = / [|\-–—·•»«:/\\>~]+ | ?[|•»] ?| :: /g
/** Behind these, whatever is named is hardly the title's own. */
const BAR = /[|•»]/
/** How names of sites and their parts end. */
const SITE_WORDS =
  /(?:documentation|docs|wiki|forums?|blog|news|magazine|community|journal|times|post|herald|learn web development|javascript|css)$/

/** The parts of a declared title. */
export function segmentsOf(title: string): string[] {
  return title
    .replace(/\s+/g, ' ')
    .split(SEPARATOR)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
}

/** Takes the site's name off either end of a title. */
export function cutSiteName(text: string, siteName: string | null, host: string): string {
  const title = withoutHost(text.replace(/\s+/g, ' ').trim(), host)
  const cuts = [...title.matchAll(SEPARATOR)]
  const [first, last] = [cuts[0], cuts.at(-1)]
  if (!first || !last) return title
  const head = title.slice(0, first.index).trim()
  const tail = title.slice(last.index + last[0].length).trim()
  const rest = title.slice(0, last.index).trim()
  const isHeadSite = head !== '' && isSiteName(head, siteName, host)
  const isTailForeign =
    tail === '' ||
    isSiteName(tail, siteName, host) ||
    // "Lighthouse - lamp Documentation": of two parts, the site's name is only one.
    (SITE_WORDS.test(folded(tail)) && !(isHeadSite && cuts.length === 1)) ||
    (BAR.test(last[0]) && rest.split(' ').length >= 2)
  if (isTailForeign && rest !== '') return cutSiteName(rest, siteName, host)
  if (isHeadSite) return title.slice(first.index + first[0].length).trim()
  return title
}

/**
 * A title that begins with the site's address, with no sign between. A capital says that the address is the subject
 * of a sentence ("Monday.com raises its prices"), and a small letter that the sentence goes on.
 */
function withoutHost(title: string, host: string): string {
  const [first = '', ...rest] = title.split(' ')
  const isHost = first.includes('.') && first === host.replace(/^www\./, '')
  return isHost && /^\p{Lu}/u.test(rest[0] ?? '') ? rest.join(' ') : title
}

function isSiteName(part: string, siteName: string | null, host: string): boolean {
  const name = folded(part)
  if (name === '') return false
  if (siteName) {
    const site = folded(siteName)
    if (site === name || site.startsWith(`${name} `) || name.startsWith(`${site} `)) return true
  }
  const labels = host.replace(/^www\d?\./, '').split('.')
  const joined = name.replaceAll(' ', '')
  return joined.length >= 3 && (labels.join('').startsWith(joined) || labels.includes(joined))
}
