import type { SnippetPart } from './words/snippet.ts'

/** A piece of text with what was looked for marked. */
export function Snippet({ parts }: { parts: readonly SnippetPart[] }) {
  return (
    <p className="article-item-excerpt">
      {parts.map(({ text, isMarked }, at) => {
        const key = `${at}${text}`
        return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </p>
  )
}
