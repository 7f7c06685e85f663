import { type ReactNode, useId } from 'react'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'

/** One subject of the view, with what it is about in a sentence. */
export function Section({ title, body, children }: { title: string; body?: string; children: ReactNode }) {
  const id = useId()
  const keptFocus = useKeptFocus<HTMLDivElement>()
  return (
    <section className="storage-section" aria-labelledby={id}>
      <div className="storage-about">
        <h2 id={id}>{title}</h2>
        {body && <p>{body}</p>}
      </div>
      <div className="storage-doing" {...keptFocus}>
        {children}
      </div>
    </section>
  )
}
