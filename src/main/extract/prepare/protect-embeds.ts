import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'

const EMBEDDED_POST =
  'blockquote[class*="twitter" i], blockquote[class*="instagram" i], blockquote[class*="bluesky" i], blockquote[class*="mastodon" i], blockquote[class*="tiktok" i], blockquote[class*="fb-" i], blockquote[class*="reddit" i], blockquote[cite*="facebook.com"]'

/**
 * Takes embedded posts out of the boxes around them. Those boxes are called "social" and the like, and
 * both pruning and Readability would take them for share bars.
 */
export function freeEmbeddedPosts(document: Document): void {
  for (const post of elementsOf(document, EMBEDDED_POST)) {
    const length = textOf(post).length
    if (length === 0) continue
    let box: Element = post
    while (box.parentElement && isBoxOf(box.parentElement, length)) box = box.parentElement
    if (box !== post) box.replaceWith(post)
    const address = addressOf(post)
    if (address) post.setAttribute('cite', address)
    post.removeAttribute('class')
  }
}

function isBoxOf(element: Element, length: number): boolean {
  return (
    /^(?:div|section|figure|aside|span)$/.test(element.localName) && textOf(element).length <= length * 1.3
  )
}

/** Where the post is: as its markup says, or the link around its date, which is the last. */
function addressOf(post: Element): string | null {
  const said = post.getAttribute('data-instgrm-permalink') ?? post.getAttribute('cite')
  return said ?? elementsOf(post, 'a[href]').at(-1)?.getAttribute('href') ?? null
}
