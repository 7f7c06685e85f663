/** How much of an article stands above the window's foot, from 0 to 1. */
export function shareInView(article: HTMLElement): number {
  const { top, height } = article.getBoundingClientRect()
  return Math.min(1, Math.max(0, (window.innerHeight - top) / height))
}

/** How far an article has been scrolled through: from 0 at the page's top to 1 at the article's end. */
export function shareScrolled(article: HTMLElement): number {
  const { top, height } = article.getBoundingClientRect()
  const atFirst = Math.min(1, Math.max(0, (window.innerHeight - top - window.scrollY) / height))
  return atFirst === 1 ? 1 : Math.max(0, (shareInView(article) - atFirst) / (1 - atFirst))
}
