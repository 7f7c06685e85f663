export const sections = ['recent', 'here', 'lists', 'tags', 'tools', 'settings'] as const
export type Section = (typeof sections)[number]

/** One line of the palette. */
export interface Command {
  id: string
  label: string
  section: Exclude<Section, 'recent'>
  /** What sort of thing it is, in words, where its label does not say: "Tag", "Theme". */
  kind: string
  /** Keys that do the same. */
  keys?: string | undefined
  run: () => void
}
