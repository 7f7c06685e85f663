import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sanitizeToFragment } from '../article-html/sanitize.ts'
import type { StoredContent } from '../store/live.ts'

/**
 * A part of a page as it reads, with the images that are stored. Nothing in it can be followed or has the focus: what
 * is done with the part is done by its buttons.
 */
export function BlockContent({ html, content }: { html: string; content: StoredContent }) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const fragment = sanitizeToFragment(html)
    const hashes = new Map(content.images.map(({ address, hash }) => [address, hash]))
    const urls: string[] = []
    for (const image of fragment.querySelectorAll('img')) {
      const row = content.imageRows.get(hashes.get(image.getAttribute('src') ?? '') ?? '')
      if (row) {
        const url = URL.createObjectURL(row.blob)
        urls.push(url)
        image.src = url
        image.width = row.width
        image.height = row.height
      } else {
        const words = document.createElement('span')
        words.className = 'missing-image'
        words.textContent = image.alt ? t('cleaned.pictureNamed', { alt: image.alt }) : t('cleaned.picture')
        image.replaceWith(words)
      }
    }
    for (const link of fragment.querySelectorAll('a')) {
      const words = document.createElement('span')
      words.className = 'cleaned-link'
      words.append(...link.childNodes)
      link.replaceWith(words)
    }
    for (const part of fragment.querySelectorAll('[id], [role]')) {
      part.removeAttribute('id')
      part.removeAttribute('role')
    }
    element.current?.replaceChildren(fragment)
    return () => urls.forEach(URL.revokeObjectURL)
  }, [html, content, t])
  return <div className="article-body cleaned-content" ref={element} />
}
