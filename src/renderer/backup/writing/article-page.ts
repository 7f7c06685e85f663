import { articleToHtml } from '../../../shared/article-document.ts'
import type { WholeArticle } from '../../store/backup/whole-article.ts'
import { imageName } from '../format/names.ts'

/** From an article's folder to the images. */
const IMAGES = '../../images/'

const STYLE =
  `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif;color-scheme:light dark}
h1,h2,h3,h4{line-height:1.25}img{max-width:100%;height:auto}pre{overflow:auto}figure{margin:1.5rem 0}
table{border-collapse:collapse}th,td{border:1px solid;padding:.25rem .5rem}`.replace(/\n/g, '')

/**
 * An article as a page that any browser shows, with its images beside it and without asking a network for
 * anything: an image that is missing becomes a link to where it was.
 */
export function articlePage({ row, content, images }: WholeArticle): string {
  const names = new Map(images.map(({ hash, blob }) => [hash, imageName(hash, blob.type)]))
  const paths = new Map(
    content.images.flatMap(({ address, hash }) => {
      const name = hash === null ? undefined : names.get(hash)
      return name === undefined ? [] : [[address, `${IMAGES}${name}`] as const]
    }),
  )
  // A document of its own, inert: nothing in it is loaded.
  const { body } = new DOMParser().parseFromString(content.contentHtml, 'text/html')
  const shownImages = body.querySelectorAll('img')
  for (const image of shownImages) place(image, paths)
  const lead = content.leadImage === null ? undefined : paths.get(content.leadImage)
  if (lead !== undefined && shownImages.length === 0) {
    const image = body.ownerDocument.createElement('img')
    image.setAttribute('src', lead)
    image.alt = ''
    body.prepend(image)
  }
  const article = { ...row, ...content, canonicalUrl: null, contentHtml: body.innerHTML }
  return articleToHtml(article, content.report?.kind ?? 'article', STYLE)
}

function place(image: HTMLImageElement, paths: ReadonlyMap<string, string>): void {
  const address = image.getAttribute('src') ?? ''
  const path = paths.get(address)
  if (path !== undefined) {
    image.setAttribute('src', path)
    return
  }
  const link = image.ownerDocument.createElement('a')
  link.href = address
  link.textContent = image.alt || address
  image.replaceWith(link)
}
