import type { Article } from './article.ts'
import type { PageKind } from './extraction-report.ts'
import { isMadeUp } from './file-address.ts'
import { COPY_BODY_ATTRIBUTE, COPY_GENERATOR } from './own-copy.ts'
import { publicAddress, sourceLine } from './source-line.ts'

/**
 * The article as a complete HTML document without script; images stay where they are. Given this
 * document, the extractor takes the article as it stands (`shared/own-copy.ts`).
 *
 * @param style CSS for whoever opens the document by itself; none by default
 */
export function articleToHtml(article: Article, kind: PageKind, style = ''): string {
  const { title, lang, dir, canonicalUrl, contentHtml } = article
  const source = sourceLine(article)
  return [
    '<!doctype html>',
    `<html${lang ? ` lang="${escapeHtml(lang)}"` : ''} dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    canonicalUrl === null ? '' : `<link rel="canonical" href="${escapeHtml(canonicalUrl)}">`,
    ...metaTags(article),
    style ? `<style>${style}</style>` : '',
    '</head>',
    '<body>',
    '<article>',
    `<h1>${escapeHtml(title)}</h1>`,
    source ? `<p>${escapeHtml(source)}</p>` : '',
    `<div ${COPY_BODY_ATTRIBUTE}="${kind}">${contentHtml}</div>`,
    '</article>',
    '</body>',
    '</html>',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What other programs read too, under the names they know. */
function metaTags(article: Article): string[] {
  const named: [attribute: 'name' | 'property', name: string, value: string | null][] = [
    ['name', 'generator', COPY_GENERATOR],
    ['name', 'author', article.byline],
    ['name', 'description', article.excerpt],
    ['property', 'og:url', publicAddress(article)],
    ['property', 'og:site_name', article.siteName],
    ['property', 'og:image', publicImage(article)],
    ['property', 'article:published_time', article.publishedTime],
    ['property', 'article:modified_time', article.modifiedTime],
  ]
  return named.flatMap(([attribute, name, value]) =>
    value === null ? [] : [`<meta ${attribute}="${name}" content="${escapeHtml(value)}">`],
  )
}

/** An image that came inside a file has an address for Recto alone. */
function publicImage({ leadImage }: Article): string | null {
  return leadImage === null || isMadeUp(leadImage) ? null : leadImage
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
