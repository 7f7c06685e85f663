/** How much of an article stands above the window's foot, from 0 to 1. */
export function shareInView(article: HTMLElement): number {
  const { top, height } = article.getBoundingClientRect()
  return Math.min(1, Math.max(0, (window.innerHeight - top) / height))
}
