import { useEffect, useRef } from 'react'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import { flowOf } from '../layout/flow.ts'
import type { ShownArticle } from '../shown-article.ts'
import { watchView } from '../watch-view.ts'

/** Where the ruler lies at first, as a share of what is shown. */
const AT_FIRST = 0.35
/** The ruler is so much wider than a line, in lines. */
const ROOM = 0.15
/** Lines further down than this share of the window are brought up. */
const LOWEST = 0.75

/** A guide that lies on one line: the one pointed at, or the next one by key. */
export function ReadingRuler({ shown }: { shown: ShownArticle }) {
  const ruler = useRef<HTMLDivElement>(null)
  /** Where its middle is across the lines, CSS px in the window. */
  const at = useRef<number | null>(null)

  const geometry = () => {
    const style = getComputedStyle(shown.body)
    const isVertical = style.writingMode.startsWith('vertical')
    const line = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.6
    return { isVertical, line, size: isVertical ? window.innerWidth : window.innerHeight }
  }
  const draw = () => {
    const { isVertical, line, size } = geometry()
    const middle = at.current ?? (isVertical ? size * (1 - AT_FIRST) : size * AT_FIRST)
    at.current = middle
    const thick = line * (1 + 2 * ROOM)
    if (!ruler.current) return
    ruler.current.style.translate = isVertical ? `${middle - thick / 2}px 0` : `0 ${middle - thick / 2}px`
    ruler.current.style.inlineSize = isVertical ? `${thick}px` : '100%'
    ruler.current.style.blockSize = isVertical ? '100%' : `${thick}px`
  }
  /** Onto the line of text under a point. */
  const snap = (x: number, y: number) => {
    const caret = document.caretPositionFromPoint(x, y)
    const box = caret && shown.body.contains(caret.offsetNode) ? caret.getClientRect() : null
    const { isVertical } = geometry()
    const pointed = isVertical ? x : y
    at.current = box ? (isVertical ? box.left + box.width / 2 : box.top + box.height / 2) : pointed
    draw()
  }
  const move = (by: 1 | -1) => {
    const { isVertical, line, size } = geometry()
    const middle = at.current ?? size * AT_FIRST
    const next = middle + by * line * (isVertical ? -1 : 1)
    const flow = flowOf(shown.body)
    const isOut = isVertical
      ? next < size * (1 - LOWEST) || next > size - line
      : next > size * LOWEST || next < 72
    if (isOut && !flow.isPaged) flow.moveBy(by * line)
    else at.current = Math.min(size - line, Math.max(line, next))
    const { left, width, top, height } = shown.body.getBoundingClientRect()
    if (isVertical) snap(at.current ?? next, top + height * 0.1)
    else snap(flow.isPaged ? window.innerWidth * 0.25 : left + width * 0.1, at.current ?? next)
  }
  useShortcut('rulerDown', () => move(1))
  useShortcut('rulerUp', () => move(-1))

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn of what is shown
  useEffect(() => {
    draw()
    const stop = watchView(draw)
    const onPoint = ({ clientX, clientY, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') snap(clientX, clientY)
    }
    shown.body.addEventListener('pointermove', onPoint)
    return () => {
      stop()
      shown.body.removeEventListener('pointermove', onPoint)
    }
  }, [shown])
  return <div className="reading-ruler screen-only" ref={ruler} aria-hidden />
}
