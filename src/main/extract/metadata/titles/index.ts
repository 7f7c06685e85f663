import { textOf } from '../../dom/blocks.ts'
import type { LinkedData } from '../json-ld.ts'
import { stringOf } from '../json-ld.ts'
import type { MetaTags } from '../meta-tags.ts'
import { folded } from '../same-text.ts'
import type { Survey } from '../survey/index.ts'
import { chooseHeading, headingsOf, isNameOfSite } from './headings.ts'
import { cutThreadLabel, titleBehindLabel } from './labels.ts'
import { cutSiteName, segmentsOf } from './segments.ts'
import { unescapeAgain } from './unescape.ts'

/** Words; a part of a title with fewer could stand anywhere on the page. */
const TELLING = 3

/** Characters of what a page declares, which may name the site and its parts too; the rest is not read. */
const LONGEST_DECLARED = 1_000

/** What the reader of titles looks at. */
export interface TitleSources {
  document: Document
  data: LinkedData
  meta: MetaTags
  survey: Survey
  siteName: string | null
}

/**
 * The article's title as readers of the page saw it: the heading that agrees with what the page says of
 * itself, otherwise what it says of itself without the site's name.
 */
export function readTitle({ document, data, meta, survey, siteName }: TitleSources): string {
  const declared = [
    meta('og:title', 'twitter:title', 'citation_title', 'dc:title', 'parsely:title'),
    stringOf(data, 'headline'),
    textOf(document.querySelector('head > title, title')),
  ]
    .filter((title): title is string => title !== null && title !== '')
    .map((title) => unescapeAgain(title.slice(0, LONGEST_DECLARED)))
  const headings = headingsOf(survey)
  const names = headings.filter(({ text }) => isNameOfSite(text, declared, siteName))
  const site = siteName ?? names[0]?.text ?? null
  const cut = (title: string) => cutThreadLabel(cutSiteName(title, site, document.location.hostname))

  const others = headings.filter((heading) => !names.includes(heading))
  const heading = chooseHeading(document, others, declared)
  if (heading !== null) {
    const title = unescapeAgain(heading)
    return titleBehindLabel(title, declared.map(cut)) ?? cut(title)
  }
  const title = cut(declared[0] ?? '')
  return visibleLine(document, title) ?? title
}

/** The part of a title of several that old pages set large without a heading's tag. */
function visibleLine(document: Document, title: string): string | null {
  const segments = segmentsOf(title)
  const [first] = segments
  if (first === undefined || segments.length < 2 || first.split(' ').length < TELLING) return null
  const wanted = folded(first)
  for (const element of document.querySelectorAll('h2, h3, b, strong, font, big, td')) {
    if (element.childElementCount <= 1 && folded(textOf(element)) === wanted) return first
  }
  return null
}
