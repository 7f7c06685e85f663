import { sanitizeToFragment } from '../article-html/sanitize.ts'
import type { StoredContent } from '../store/live.ts'
import { type CodeWords, frameCode } from './code/frame-code.ts'
import { framePictures, type PictureWords, takeFrameAway } from './pictures/frame-pictures.ts'
import { markUprightNumbers } from './text/upright-numbers.ts'
import type { WidePartWords } from './wide-parts/watch-wide-parts.ts'
import { wrapWideParts } from './wide-parts/wrap-wide-parts.ts'

export interface ArticleFragment {
  fragment: DocumentFragment
  /** Gives the images' memory back; call when the article is no longer shown. */
  release: () => void
}

/** What Recto itself says within an article. */
export interface ArticleWords extends PictureWords, CodeWords, WidePartWords {
  /** What stands in an image's place. */
  missing: string
  missingNamed: (alt: string) => string
}

/** Of Japanese, Chinese and Korean, which may be set in vertical lines. */
const HAS_SQUARE_LETTERS = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/

/**
 * An article's body ready to be shown: images from the store, links that open outside. The fragment
 * is made in an inert document, so that no image is asked for at the address it came from.
 */
export function buildArticleFragment(content: StoredContent, words: ArticleWords): ArticleFragment {
  const fragment = sanitizeToFragment(content.contentHtml)
  const hashes = new Map(content.images.map(({ address, hash }) => [address, hash]))
  const objectUrls: string[] = []

  for (const image of fragment.querySelectorAll('img')) {
    const hash = hashes.get(image.getAttribute('src') ?? '')
    const row = hash ? content.imageRows.get(hash) : undefined
    if (row) {
      const url = URL.createObjectURL(row.blob)
      objectUrls.push(url)
      image.src = url
      image.decoding = 'async'
      // Known sizes keep the text from jumping.
      image.width = row.width
      image.height = row.height
      // Bytes that no browser can draw: better said than shown as a broken picture.
      image.addEventListener(
        'error',
        () => {
          takeFrameAway(image)
          image.replaceWith(placeholder(image.alt, words))
        },
        { once: true },
      )
    } else {
      image.replaceWith(placeholder(image.alt, words))
    }
  }
  framePictures(fragment.querySelectorAll('img'), words)
  for (const link of fragment.querySelectorAll('a')) {
    if (link.getAttribute('href')?.startsWith('#')) continue
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
  // Notes take the focus, so that the next Tab goes on from there.
  for (const note of fragment.querySelectorAll<HTMLElement>('li[id]')) note.tabIndex = -1
  frameCode(fragment, words)
  wrapWideParts(fragment)
  if (HAS_SQUARE_LETTERS.test(content.contentHtml)) markUprightNumbers(fragment)
  return { fragment, release: () => objectUrls.forEach(URL.revokeObjectURL) }
}

function placeholder(alt: string, { missing, missingNamed }: ArticleWords): HTMLElement {
  const span = document.createElement('span')
  span.className = 'missing-image'
  span.textContent = alt ? missingNamed(alt) : missing
  return span
}
