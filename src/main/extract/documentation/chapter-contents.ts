const LISTS_OF_CHAPTERS = 'dl dt a[href]'

/**
 * Whether an element lists the sections of a chapter, each of which is a page of its own, as DocBook's stylesheets
 * write it (`.toc > dl`). It is what such a page is for; a list of the page's own headings only repeats them.
 */
export function isChapterContents(element: Element): boolean {
  if (!element.classList.contains('toc')) return false
  const links = element.querySelectorAll(LISTS_OF_CHAPTERS)
  return links.length > 0 && ![...links].every((link) => link.getAttribute('href')?.startsWith('#'))
}
