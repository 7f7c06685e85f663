import type { Article } from '../../shared/article.ts'
import { sourceLine } from './source-line.ts'

/** The article as a complete HTML document without style or script; images stay where they are. */
export function articleToHtml(article: Article): string {
  const { title, lang, dir, url, contentHtml } = article
  const source = sourceLine(article)
  return [
    '<!doctype html>',
    `<html${lang ? ` lang="${escapeHtml(lang)}"` : ''} dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<link rel="canonical" href="${escapeHtml(article.canonicalUrl ?? url)}">`,
    '</head>',
    '<body>',
    '<article>',
    `<h1>${escapeHtml(title)}</h1>`,
    source ? `<p>${escapeHtml(source)}</p>` : '',
    contentHtml,
    '</article>',
    '</body>',
    '</html>',
  ]
    .filter(Boolean)
    .join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
