/** CSS px around the window within which pictures are made ready. */
const MARGIN = 400

const waiting = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

/** Calls back once when an element is in view or nearly so. @returns stops that */
export function whenNearView(element: Element, come: () => void): () => void {
  observer ??= new IntersectionObserver(tell, { rootMargin: `${MARGIN}px` })
  waiting.set(element, come)
  observer.observe(element)
  return () => observer?.unobserve(element)
}

function tell(entries: readonly IntersectionObserverEntry[], observing: IntersectionObserver): void {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue
    observing.unobserve(target)
    waiting.get(target)?.()
  }
}
