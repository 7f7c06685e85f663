import type { GeneratedArticle } from './generate.ts'

/** Links in menus, and teasers of other stories, as a newspaper's page has them. */
const LINKS = 150
const TEASERS = 30

/** A page that has the article in it, with as much around it as is usual. */
export function wholePage({
  number,
  url,
  title,
  byline,
  siteName,
  lang,
  contentHtml,
}: GeneratedArticle): string {
  const link = (at: number) =>
    `<li class="menu-item menu-item-${at}"><a href="/section/${(number * 7 + at * 13) % 1000}">Section ${(number + at * 31) % 997}</a></li>`
  const teaser = (at: number) =>
    `<div class="teaser"><a href="/story/${number * 31 + at}"><img src="/thumbnails/${number * 31 + at}.jpg" alt=""><h3>Story ${(number * 17 + at * 101) % 9973}</h3></a></div>`
  const list = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('\n')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} | ${siteName}</title>
<link rel="canonical" href="${url}">
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${siteName}">
<meta name="author" content="${byline}">
</head>
<body>
<nav><ul>${list(LINKS, link)}</ul></nav>
<main><article><h1>${title}</h1><p class="byline">${byline}</p>${contentHtml}</article></main>
<aside>${list(TEASERS, teaser)}</aside>
<footer><ul>${list(LINKS / 3, link)}</ul></footer>
</body>
</html>`
}
