import * as z from 'zod/mini'

const STORED_AS = 'recto.shown-list'
/** Ids that are kept for a reload: of the beginning of a longer list. */
const MOST_KEPT = 2_000
const LONGEST_ID = 100

const storedSchema = z.array(z.string().check(z.maxLength(LONGEST_ID))).check(z.maxLength(MOST_KEPT))

let ids: readonly string[] = read()

/** The articles of the list that was shown last, in its order: what the reader goes through, after a reload too. */
export const shownList = {
  /** Where the browser refuses to keep it, it is forgotten with the next reload; that goes to the console only. */
  set(shown: readonly string[]): void {
    ids = shown
    try {
      // Of this window alone: each goes through its own list.
      sessionStorage.setItem(STORED_AS, JSON.stringify(shown.slice(0, MOST_KEPT)))
    } catch (thrown) {
      reportError(thrown)
    }
  },
  get(): readonly string[] {
    return ids
  },
}

function read(): readonly string[] {
  try {
    return storedSchema.parse(JSON.parse(sessionStorage.getItem(STORED_AS) ?? '[]'))
  } catch {
    // Written by another version, or by hand: as if there had been no list.
    return []
  }
}
