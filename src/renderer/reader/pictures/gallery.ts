/** A picture of the open article, to be looked at by itself. */
export interface Picture {
  src: string
  alt: string
  /** What stands below it in the article, as nodes to be shown; null where nothing does. */
  caption: DocumentFragment | null
  /** In its own pixels. */
  width: number
  height: number
}

export interface Gallery {
  pictures: readonly Picture[]
  /** The one that was asked for. */
  first: number
  /** Of the article, and so of its captions. */
  lang: string | undefined
  dir: string
}

/** The pictures of an article that can be enlarged. @param button of the one that is asked for */
export function galleryOf(article: Element, button: Element): Gallery {
  const frames = [...article.querySelectorAll('.picture:has(> .picture-enlarge)')]
  return {
    pictures: frames.map(pictureIn),
    first: Math.max(
      0,
      frames.findIndex((frame) => frame.contains(button)),
    ),
    lang: article.closest<HTMLElement>('[lang]')?.lang,
    dir: getComputedStyle(article).direction,
  }
}

function pictureIn(frame: Element): Picture {
  const image = frame.querySelector('img')
  return {
    src: image?.src ?? '',
    alt: image?.alt ?? '',
    caption: captionOf(frame),
    width: Number(image?.getAttribute('width')),
    height: Number(image?.getAttribute('height')),
  }
}

function captionOf(frame: Element): DocumentFragment | null {
  const caption = frame.closest('figure')?.querySelector('figcaption')
  if (!caption) return null
  const fragment = document.createDocumentFragment()
  for (const child of caption.childNodes) fragment.append(child.cloneNode(true))
  for (const named of fragment.querySelectorAll('[id]')) named.removeAttribute('id')
  // They lead to a place behind the picture.
  for (const link of fragment.querySelectorAll('a[href^="#"]')) link.replaceWith(...link.childNodes)
  return fragment
}
