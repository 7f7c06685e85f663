/** A wheel's step; a trackpad's many small ones are summed up to it. CSS px. */
const WHEEL_STEP = 80
/** How long a trackpad has to be still before its next turn, or how long the next step of a wheel has to wait. */
const REST_MS = 160
/** How far a finger has to go for a swipe, CSS px. */
const SWIPE = 40
/** The outer part of the page that turns when it is tapped, as a share of its width. */
const EDGE = 0.15

/**
 * Turns pages by wheel, swipes, and taps on the edges.
 *
 * @param turn by so many pages; back below 0
 * @returns stops it
 */
export function turnByGestures(article: HTMLElement, turn: (by: number) => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const style = getComputedStyle(article)
  /** Whether what lies to the left comes later. */
  const isLeftward = () => style.direction === 'rtl' || style.writingMode.startsWith('vertical')

  let sum = 0
  let last = 0
  let hasTurned = false
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || scrollsItself(event, article)) return
    event.preventDefault()
    if (event.timeStamp - last > REST_MS) {
      sum = 0
      hasTurned = false
    }
    last = event.timeStamp
    const across = isLeftward() ? -event.deltaX : event.deltaX
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : WHEEL_STEP / 3
    sum += (Math.abs(across) > Math.abs(event.deltaY) ? across : event.deltaY) * lines
    if (hasTurned || Math.abs(sum) < WHEEL_STEP) return
    hasTurned = true
    turn(Math.sign(sum))
  }

  let start: { x: number; y: number } | null = null
  const onDown = ({ pointerType, isPrimary, clientX, clientY }: PointerEvent) => {
    start = pointerType === 'touch' && isPrimary ? { x: clientX, y: clientY } : null
  }
  const onUp = ({ clientX, clientY, target }: PointerEvent) => {
    if (!start || document.getSelection()?.isCollapsed === false) return
    const [x, y] = [clientX - start.x, clientY - start.y]
    start = null
    const forward = isLeftward() ? 1 : -1
    if (Math.abs(x) >= SWIPE && Math.abs(x) > Math.abs(y)) return turn(Math.sign(x) * forward)
    if (Math.hypot(x, y) > SWIPE / 4 || (target as Element).closest('a, button, summary')) return
    const { left, width } = article.getBoundingClientRect()
    const at = (clientX - left) / width
    if (at < EDGE) turn(forward)
    else if (at > 1 - EDGE) turn(-forward)
  }
  article.parentElement?.addEventListener('wheel', onWheel, { passive: false, signal })
  article.addEventListener('pointerdown', onDown, { signal })
  article.addEventListener('pointerup', onUp, { signal })
  return () => stop.abort()
}

/** Whether a part of the article (code, a table) goes on in the wheel's direction. */
function scrollsItself({ target, deltaX, deltaY }: WheelEvent, article: HTMLElement): boolean {
  for (let part = target as Element | null; part && part !== article; part = part.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(part)
    const down = part.scrollHeight - part.clientHeight - part.scrollTop
    const across = part.scrollWidth - part.clientWidth
    if (/auto|scroll/.test(overflowY) && (deltaY > 0 ? down > 1 : deltaY < 0 && part.scrollTop > 0))
      return true
    if (/auto|scroll/.test(overflowX) && Math.abs(deltaX) > Math.abs(deltaY) && across > 1) return true
  }
  return false
}
