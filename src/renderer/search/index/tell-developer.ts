/**
 * For what stops the index and is not the window's failure, such as a full disk: what waits is shown to the reader, and
 * tried again soon.
 */
export function tellDeveloper(thrown: unknown): void {
  // biome-ignore lint/suspicious/noConsole: for who looks why articles wait
  console.error('The search index waits.', thrown)
}
