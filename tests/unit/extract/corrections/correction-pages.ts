import { extractArticle } from '../../../../src/main/extract/index.ts'
import type { DomKind } from '../../../../src/main/extract/parse.ts'
import type { Correction } from '../../../../src/shared/correction.ts'
import type { InspectedBlock } from '../../../../src/shared/inspection.ts'
import { prose } from '../html.ts'

export const SITE = 'quay.example'
export const URL = `https://www.${SITE}/log/7.html`

/** A page with something of its article left out, and something taken into it that is none. */
export const QUAY = `<!doctype html><html lang="en"><head><title>The quay at night</title></head><body>
  <nav class="menu"><ul>${['Home', 'Boats', 'Tides', 'Letters'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>
  <main><article><h1>The quay at night</h1>
  <div class="entry">${prose(4)}
  <div class="newsletter-signup"><p>What the harbour master told us over tea: the ledger goes back to the year of the flood.</p></div>
  ${prose(9).split('\n').slice(4).join('\n')}
  <p class="plug-line">The Quay Almanac for the coming year lies at the harbour office, and costs as much as a pint.</p>
  <p>At dawn the keeper put out the lamp, and the gulls took over the watch of the quay from him.</p>
  </div></article></main>
  <footer><p>© The Quay</p></footer></body></html>`

interface Inspected {
  contentHtml: string
  bodyText: string
  blocks: InspectedBlock[]
  met: Record<string, number>
}

export function inspect(
  html: string,
  corrections: readonly Correction[] = [],
  { url = URL, dom }: { url?: string; dom?: DomKind } = {},
): Inspected {
  const { article, inspection } = extractArticle({ html, url }, { corrections, inspect: true, dom })
  const { contentHtml, bodyText } = article
  return { contentHtml, bodyText, blocks: inspection?.page.blocks ?? [], met: inspection?.met ?? {} }
}

export function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The one block that has some words. */
export function blockWith(blocks: readonly InspectedBlock[], words: string): InspectedBlock {
  const [block, other] = blocks.filter(({ html }) => textOfHtml(html).includes(words))
  if (!block || other) throw new Error(`${other ? 'Several blocks have' : 'No block has'} “${words}”`)
  return block
}

/** A correction of this page alone. */
export function correct(action: Correction['action'], { target }: InspectedBlock, id = 'c'): Correction {
  if (!target) throw new Error('Nothing names the block')
  return { ...target, id, action, site: null }
}

/** A rule of the block's site. */
export function ruleOf(action: Correction['action'], { site }: InspectedBlock, id = 'r'): Correction {
  if (!site) throw new Error('No rule can be made of the block')
  return { selector: site.selector, quote: null, until: null, id, action, site: SITE }
}
