import { JSDOM } from 'jsdom'
import type { Extraction } from '../../src/main/extract/extraction.ts'

const FORBIDDEN_TAGS = new Set(
  'script style iframe frame frameset object embed applet form input button select textarea option link meta base svg template noscript title html head body video audio source canvas dialog marquee portal'.split(
    ' ',
  ),
)
const FORBIDDEN_ATTRIBUTES = new Set(
  'style class srcdoc srcset action formaction background xlink:href target name'.split(' '),
)
const FORBIDDEN_ADDRESS = /^(?:javascript|data|vbscript|blob|file|about):/

/**
 * Everything that must hold of any extraction, judged by a parse of its own and not by the sanitiser's rules.
 *
 * @returns what does not hold
 */
export function faultsOf({ article, images, report, links }: Extraction): string[] {
  const faults: string[] = []
  const { body } = new JSDOM(article.contentHtml).window.document
  for (const element of body.querySelectorAll('*')) {
    if (FORBIDDEN_TAGS.has(element.localName)) faults.push(`<${element.localName}> in the output`)
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || FORBIDDEN_ATTRIBUTES.has(name))
        faults.push(`attribute ${name} in the output`)
      if (isForbiddenAddress(value)) faults.push(`${name}="${value.slice(0, 60)}" in the output`)
    }
  }
  if (body.innerHTML !== article.contentHtml) faults.push('the output changes when it is parsed again')
  for (const address of [
    ...images,
    links.nextPage,
    links.singlePage,
    article.canonicalUrl,
    article.leadImage,
  ])
    if (address !== null && !/^https?:/.test(address)) faults.push(`address ${address.slice(0, 60)}`)
  if (article.bodyText.trim() === '') faults.push('an article without text')
  if (article.title === '') faults.push('an article without a title')
  const missing = missingWord(article.bodyText, body)
  if (missing !== null) faults.push(`the text's word "${missing.slice(0, 60)}" is not in the HTML`)
  if (report.kind === 'overview') faults.push('an overview that nobody asked for')
  return [...new Set(faults)]
}

/** Addresses as browsers read them: control characters and white space count for nothing. */
function isForbiddenAddress(value: string): boolean {
  let bare = ''
  for (const char of value.slice(0, 200)) if (char > ' ') bare += char
  return FORBIDDEN_ADDRESS.test(bare.toLowerCase())
}

/**
 * The first word of a text that the HTML does not hold, in order; glosses are no part of running text, and only
 * there have references to notes brackets.
 */
function missingWord(text: string, body: Element): string | null {
  const copy = body.cloneNode(true) as Element
  for (const gloss of copy.querySelectorAll('rt, rp, annotation')) gloss.remove()
  const whole = withoutBrackets((copy.textContent ?? '').replace(/\s+/g, ''))
  let position = 0
  for (const word of text.split(/\s+/).map(withoutBrackets)) {
    const found = whole.indexOf(word, position)
    if (found === -1) return word
    position = found + word.length
  }
  return null
}

function withoutBrackets(text: string): string {
  return text.replace(/[[\]]/g, '')
}

/** The output as a page that does not say whose it is. */
export function barePageOf({ article }: Extraction): string {
  const lang = article.lang === null ? '' : ` lang="${article.lang}"`
  const title = article.title.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<!doctype html><html${lang} dir="${article.dir}"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><article>${article.contentHtml}</article></body></html>`
}
