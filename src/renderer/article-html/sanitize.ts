import DOMPurify from 'dompurify'
import { ARTICLE_POLICY, hardenPurifier } from '../../shared/sanitize-policy.ts'

const purifier = hardenPurifier(DOMPurify)

/** An article's HTML as this browser's own parser and the article policy leave it. */
export function sanitizeArticleHtml(html: string): string {
  return purifier.sanitize(html, ARTICLE_POLICY)
}

/** The same as nodes, to be shown. Images in it have not begun to load. */
export function sanitizeToFragment(html: string): DocumentFragment {
  return purifier.sanitize(html, { ...ARTICLE_POLICY, RETURN_DOM_FRAGMENT: true })
}
