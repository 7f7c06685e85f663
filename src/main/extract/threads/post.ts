/** One contribution to a discussion. */
export interface Post {
  author: string | null
  date: PostDate | null
  /** Whose post on the same page it answers, where it quoted that as a whole. */
  answers: string | null
  /** An element that holds the text; it belongs to the page. */
  body: Element
}

export interface PostDate {
  /** As the page shows it, or the day where it only says how long ago that was. */
  text: string
  /** ISO 8601, where it can be told. */
  datetime: string | null
}

/** The texts of a page's posts, in reading order. */
export interface Bodies {
  elements: Element[]
  /** Selects the author's name, where only the program's own markup tells. */
  author: string | undefined
  /** Names that the program itself posts under. */
  robots: readonly string[]
  /** Whether a known program marks them, by names that no other page has. */
  isKnown: boolean
  /** Whether the first may be an answer, and what it answers be built otherwise. */
  lacksOpening: boolean
}
