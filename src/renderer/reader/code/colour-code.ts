import { Colourist } from './colourist.ts'
import { CodeDrawing } from './draw-code.ts'
import { grammarName } from './grammar-names.ts'
import { type PlacedPart, placedParts } from './placed-parts.ts'
import { chunksOf } from './split-code.ts'

/** How far from the window's edges code is coloured ahead, as a CSS margin. */
const AHEAD = '50%'

interface Chunk {
  text: Text
  isNear: boolean
  /** Null until its block has been looked through. */
  parts: readonly PlacedPart[] | null
  /** Has its block looked through, once. */
  ask: () => void
}

/**
 * Colours the code of an article by the language that its page gave it, each part of it while it is near. No language
 * is guessed: a wrong guess colours nonsense.
 *
 * @returns takes the colours away, and stops what is not done
 */
export function colourCode(body: HTMLElement): () => void {
  const colourist = new Colourist()
  const drawing = new CodeDrawing()
  const chunks = new Map<Element, Chunk>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const chunk = chunks.get(target)
        if (!chunk || chunk.isNear === isIntersecting) continue
        chunk.isNear = isIntersecting
        if (isIntersecting) chunk.ask()
        if (isIntersecting) drawing.show(chunk.parts ?? [])
        else drawing.hide(chunk.parts ?? [])
      }
    },
    { rootMargin: AHEAD },
  )

  for (const pre of body.querySelectorAll('pre[data-language]')) {
    const language = grammarName(pre.getAttribute('data-language') ?? '')
    if (language === null) continue
    const code = pre.querySelector(':scope > code') ?? pre
    const own = chunksOf(code).map(({ element, text }) => {
      const chunk: Chunk = { text, isNear: false, parts: null, ask }
      chunks.set(element, chunk)
      observer.observe(element)
      return chunk
    })
    let isAsked = false
    function ask(): void {
      if (isAsked || language === null) return
      isAsked = true
      colourist.colour({ code: code.textContent ?? '', language }, (spans) => {
        const placed = placedParts(
          own.map(({ text }) => text),
          spans,
        )
        for (const chunk of own) {
          chunk.parts = placed.get(chunk.text) ?? []
          if (chunk.isNear) drawing.show(chunk.parts)
        }
      })
    }
  }
  return () => {
    observer.disconnect()
    colourist.stop()
    drawing.end()
  }
}
