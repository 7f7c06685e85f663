/** What a reader understands by the passes, in the order in which they are offered. */
export const passGroups = [
  'furniture',
  'outside',
  'thread',
  'title',
  'meta',
  'author',
  'closing',
  'links',
  'stray',
  'site-rules',
  'other',
  'corrections',
] as const
export type PassGroup = (typeof passGroups)[number]

const GROUPS: Readonly<Record<string, PassGroup>> = {
  furniture: 'furniture',
  'page-controls': 'furniture',
  'part-labels': 'furniture',
  readability: 'outside',
  'plain-readability': 'outside',
  landmark: 'outside',
  'documentation-body': 'outside',
  'kept-parts': 'outside',
  'declared-body': 'outside',
  'own-copy': 'outside',
  'whole-page': 'outside',
  thread: 'thread',
  'repeated-title': 'title',
  'meta-lines': 'meta',
  'author-note': 'author',
  'closing-sections': 'closing',
  'closing-lines': 'closing',
  'link-blocks': 'links',
  'teaser-links': 'links',
  'own-address': 'links',
  'stray-lines': 'stray',
  'site-rules': 'site-rules',
  corrections: 'corrections',
}

/** Under which words a pass is shown; one that is not known, of a newer main side, as other cleaning. */
export function groupOf(pass: string): PassGroup {
  return Object.hasOwn(GROUPS, pass) ? (GROUPS[pass] ?? 'other') : 'other'
}
