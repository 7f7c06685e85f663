/** An article to stand beside whatever is hostile: paragraphs, each one different. */
export function storyOf(paragraphs: number): string {
  return Array.from(
    { length: paragraphs },
    (_, i) =>
      `<p>Entry ${i + 1} of the log tells how the keeper, on night ${i + 1}, saw the ${i + 3} ships come in, lit the lamp, and waited for the fog to lift.</p>`,
  ).join('\n')
}
