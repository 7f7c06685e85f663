import { useEffect, useRef } from 'react'
import type { Focus } from '../../appearance/appearance.ts'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import { flowOf } from '../layout/flow.ts'
import { moveToPlace } from '../layout/place-in-view.ts'
import type { ShownArticle } from '../shown-article.ts'
import { watchView } from '../watch-view.ts'
import { type PresentPart, partAt, placeBeingRead } from './present-part.ts'

/** As in focus.css. */
const HIGHLIGHT = 'present-part'
/** Marks the block of the present part, whose pictures and rules stay bright with it. */
const PRESENT = 'data-present'

const SCROLLING = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
])

export interface FocusModeProps {
  shown: ShownArticle
  focus: Exclude<Focus, 'off'>
  /** Of the article, BCP 47. */
  language: string | null
}

/** Dims an article but for the paragraph or sentence that is being read: where it was scrolled to, clicked, or moved by key. */
export function FocusMode({ shown, focus, language }: FocusModeProps) {
  const present = useRef<PresentPart | null>(null)
  const show = (part: PresentPart | null) => {
    present.current = part
    for (const element of shown.body.querySelectorAll(`[${PRESENT}]`)) element.removeAttribute(PRESENT)
    const range = part && shown.text().rangeOf(part.start, part.end)
    CSS.highlights.delete(HIGHLIGHT)
    if (!range) return
    CSS.highlights.set(HIGHLIGHT, new Highlight(range))
    const top = [...shown.body.children].find((child) => child.contains(range.startContainer))
    top?.setAttribute(PRESENT, '')
  }
  const move = (by: 1 | -1) => {
    const { current } = present
    const text = shown.text()
    if (!current) return
    const part = partAt(text, by === 1 ? current.end + 1 : Math.max(0, current.start - 2), focus, language)
    if (!part) return
    const flow = flowOf(shown.body)
    moveToPlace(text, flow, { offset: part.start, gap: flow.extent() * 0.25 })
    held.current = true
    show(part)
  }
  /** What was chosen stays until the text is scrolled by hand. */
  const held = useRef(false)
  useShortcut('nextPart', () => move(1))
  useShortcut('previousPart', () => move(-1))

  // biome-ignore lint/correctness/useExhaustiveDependencies: show is made of what is listed
  useEffect(() => {
    const { body } = shown
    const follow = () => {
      if (held.current) return
      const flow = flowOf(body)
      const offset = placeBeingRead(shown.text(), flow)
      show(offset === null ? null : partAt(shown.text(), offset, focus, language))
    }
    const letGo = () => {
      held.current = false
    }
    const onClick = ({ target, clientX, clientY }: MouseEvent) => {
      const caret = document.caretPositionFromPoint(clientX, clientY)
      if (!caret || (target as Element).closest('a, button, summary')) return
      held.current = true
      show(partAt(shown.text(), shown.text().offsetAt(caret.offsetNode, caret.offset), focus, language))
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (SCROLLING.has(key)) letGo()
    }
    held.current = false
    follow()
    const stop = watchView(follow)
    body.addEventListener('click', onClick)
    window.addEventListener('wheel', letGo, { passive: true })
    window.addEventListener('touchmove', letGo, { passive: true })
    window.addEventListener('keydown', onKey)
    return () => {
      stop()
      body.removeEventListener('click', onClick)
      window.removeEventListener('wheel', letGo)
      window.removeEventListener('touchmove', letGo)
      window.removeEventListener('keydown', onKey)
      show(null)
    }
  }, [shown, focus, language])
  return null
}
