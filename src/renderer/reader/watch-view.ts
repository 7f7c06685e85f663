/** Calls back when another part of the page comes into view, be it by its being set anew; once a frame at most. @returns stops it */
export function watchView(changed: () => void): () => void {
  let frame = 0
  const onMove = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(changed)
  }
  // Captured: the article may scroll in a box of its own, and such events do not bubble.
  window.addEventListener('scroll', onMove, { passive: true, capture: true })
  window.addEventListener('resize', onMove)
  const resized = new ResizeObserver(onMove)
  resized.observe(document.body)
  return () => {
    resized.disconnect()
    cancelAnimationFrame(frame)
    window.removeEventListener('scroll', onMove, { capture: true })
    window.removeEventListener('resize', onMove)
  }
}
