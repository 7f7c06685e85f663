import { LinkifyIt } from 'linkify-it'
import { readAddress } from './read-address.ts'

/** What was found in a text that somebody pasted or dropped. */
export interface FoundAddresses {
  /** Absolute, in the order of the text, none twice letter for letter. */
  addresses: string[]
  /** Lines without an address, where the text is a list of them; in prose most lines have none. */
  otherLines: string[]
  /** Whether there was more than is read at once. */
  isCut: boolean
}

/** Text beyond this is no list that a person has made. Characters */
export const LONGEST_TEXT = 5_000_000
/** What lists put before their entries. */
const BULLET = /^(?:[-*+•–]|\d{1,4}[.)])\s+/
const WITHOUT_SCHEME = /(?<![\p{L}\d./@-])www\./giu
/** A line that is an address without its scheme: neither a number nor where mail goes. */
const WHOLE_LINE = /^(?:https?:\/\/|localhost\b|[^\s/?#@]+\.\p{L}{2,}(?::\d+)?(?:[/?#]|$))/iu

// It knows where an address ends in prose, Markdown and mails: brackets, full stops, quotation marks.
const linkify = new LinkifyIt({ fuzzyEmail: false })
for (const scheme of ['//', 'ftp:', 'mailto:']) linkify.add(scheme, null)

/**
 * Finds the addresses of pages in text: one a line, in prose, in Markdown. Without a scheme an address counts where it
 * begins with `www.` or is all of its line, since "e.g." and "notes.md" are words.
 */
export function findAddressesInText(text: string): FoundAddresses {
  const addresses = new Set<string>()
  const otherLines: string[] = []
  let linesWithAddress = 0
  for (const line of readPart(text).split(/\r\n|[\r\n]/)) {
    const entry = line.trim().replace(BULLET, '')
    if (entry === '') continue
    const found = addressesOf(entry)
    for (const address of found) addresses.add(address)
    if (found.length > 0) linesWithAddress += 1
    else otherLines.push(entry)
  }
  const isList = linesWithAddress >= otherLines.length
  return {
    addresses: [...addresses],
    otherLines: isList ? otherLines : [],
    isCut: text.length > LONGEST_TEXT,
  }
}

/** As much of a text as is read, without the half of an address at its end. */
function readPart(text: string): string {
  let end = LONGEST_TEXT
  if (text.length <= end) return text
  while (end > 0 && !/\s/.test(text.charAt(end))) end--
  return text.slice(0, end)
}

function addressesOf(line: string): string[] {
  const whole = WHOLE_LINE.test(line) ? readAddress(line) : null
  if (whole !== null) return [whole]
  const links = linkify.match(line.replace(WITHOUT_SCHEME, 'https://www.')) ?? []
  return links.flatMap(({ raw }) => readAddress(raw) ?? [])
}

/**
 * Finds the addresses that HTML links to. Relative ones are left out: what is pasted does not say where it was.
 *
 * @param html of the clipboard or of a drag; never shown
 */
export function findAddressesInHtml(html: string): string[] {
  const links = linksOf(html.slice(0, LONGEST_TEXT)).filter((link) => /^https?:/i.test(link))
  return [...new Set(links.flatMap((link) => readAddress(link) ?? []))]
}

/** Of attributes and elements: the window's policy would report each of them, though nothing is ever drawn. */
const STYLES = /(?<=\s)style(?=\s*=)|(?<=<\/?)style\b/gi

/** In a document that runs and loads nothing. */
function linksOf(html: string): string[] {
  const { links } = new DOMParser().parseFromString(html.replace(STYLES, 'x-style'), 'text/html')
  return [...links].map((link) => link.getAttribute('href')?.trim() ?? '')
}

/** Reads a `text/uri-list` (RFC 2483): an address a line, `#` before remarks. */
export function findAddressesInUriList(list: string): string[] {
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
  return [...new Set(lines.flatMap((line) => readAddress(line) ?? []))]
}
