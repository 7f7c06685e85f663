import { folded } from '../same-text.ts'

/**
 * What forum software writes before a thread's title in the page's heading or its title, by language:
 * phpBB's "Name of the forum • View topic - …" and vBulletin's "Thread: …".
 */
const THREAD_LABEL =
  /^(?:[^•|]{1,80}[•|] )?(?:view topic|voir le sujet|thema anzeigen|ver tema|leggi argomento|ver tópico|bekijk onderwerp|thread|topic|sujet|thema|discussion|tema|onderwerp)\s?[:-]\s+(?=\S)/iu
/** What link aggregators write behind a title: the site it leads to, and how many have answered. */
const LINKED_SITE = /\s\((?:[a-z\d-]+\.)+(?!(?:js|ts|py|rs|sh|md)\))[a-z]{2,}\)\s\d+$/
/** A label and the sign behind it. */
const LABEL = /^[^:|\]]{2,40}(?:[:|\]]| [–—-] )\s*/u
/** Words before which a title of its own may stand: fewer could be any heading's last ones. */
const TELLING = 3
/** Words of a label. What is longer is half of the title. */
const LONGEST_LABEL = 3

/** Takes off a title what a forum writes before and behind it. */
export function cutThreadLabel(title: string): string {
  return title.replace(THREAD_LABEL, '').replace(LINKED_SITE, '')
}

/**
 * A declared title that a heading ends with, behind a label that a sign sets off ("Blog: …", "[Solved] …");
 * null where the heading ends with none.
 */
export function titleBehindLabel(heading: string, declared: readonly string[]): string | null {
  const [label] = LABEL.exec(heading) ?? []
  if (label === undefined || label.trim().split(' ').length > LONGEST_LABEL) return null
  const rest = folded(heading.slice(label.length))
  return rest.split(' ').length < TELLING ? null : (declared.find((title) => folded(title) === rest) ?? null)
}
