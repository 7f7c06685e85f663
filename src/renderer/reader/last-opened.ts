let id: string | null = null

/** The article last read, for the list to return to. */
export const lastOpenedArticle = {
  set(articleId: string): void {
    id = articleId
  },
  /** Gives it once. */
  take(): string | null {
    const taken = id
    id = null
    return taken
  },
}
