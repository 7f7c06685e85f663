import { type LinkedData, namesOf } from '../json-ld.ts'
import type { MetaTags } from '../meta-tags.ts'
import { folded } from '../same-text.ts'
import type { Survey } from '../survey/index.ts'
import type { NearTitle } from '../survey/near-title.ts'
import { asPrinted } from './as-printed.ts'
import { declaredAuthors } from './declared.ts'
import { nameLine } from './name-line.ts'
import { cleanNames } from './names.ts'
import { firstPoster } from './poster.ts'
import { linkedAuthors, markedAuthors, signedAuthors, writtenAuthors } from './shown.ts'

/** What the readers of authors look at. */
export interface AuthorSources {
  data: LinkedData
  meta: MetaTags & { all(name: string): string[] }
  survey: Survey
  near: NearTitle
  title: string
  siteName: string | null
  isThread: boolean
}

/** The authors' names as one line. Never an address, never a name twice. */
export function readByline(sources: AuthorSources): string | null {
  const { data, meta, survey, near, title, siteName, isThread } = sources
  const shown = [
    () => linkedAuthors(survey),
    () => writtenAuthors(near.all),
    () => markedAuthors(survey),
    () => namesOf(data.page?.author, data),
    () => signedAuthors(survey),
  ]
  const declared = declaredAuthors(data, meta)
  // Members of a forum are named in its own markup; the page's other authors are those of its replies.
  const order = isThread ? [...declared, () => firstPoster(survey), ...shown] : [...declared, ...shown]
  let fallback: string | null = null
  for (const source of order) {
    const names = cleanNames(source())
    if (names.length === 0) continue
    const joined = asPrinted(names, near.all) ?? names.join(', ')
    // A site that signs its own pages leaves room for a person named on the page.
    if (siteName !== null && folded(joined) === folded(siteName)) fallback ??= joined
    else return joined
  }
  return fallback ?? nameLine(near.behind, survey, title)
}
