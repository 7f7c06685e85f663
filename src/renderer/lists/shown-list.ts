let ids: readonly string[] = []

/** The articles of the list that was shown last, in its order: what the reader goes through. */
export const shownList = {
  set(shown: readonly string[]): void {
    ids = shown
  },
  get(): readonly string[] {
    return ids
  },
}
