import type { GeneratedArticle } from './generate.ts'

/** Links in menus, and teasers of other stories, as a newspaper's page has them. */
const LINKS = 220
const TEASERS = 55
/** Characters of state that a page's scripts leave in it, and of its styles. */
const SCRIPT = 60_000
const STYLE = 15_000

/**
 * A page that has the article in it, with as much around it as is usual: some 800 elements and 120 kB, the median of
 * the news pages that extraction is measured on.
 */
export function wholePage(article: GeneratedArticle): string {
  const { number, url, title, byline, siteName, lang, contentHtml } = article
  const link = (at: number) =>
    `<li class="menu-item menu-item-${at}"><a class="menu-link" href="/section/${(number * 7 + at * 13) % 1000}" data-track="menu:${at}">Section ${(number + at * 31) % 997}</a></li>`
  const teaser = (at: number) => {
    const story = number * 31 + at
    return `<div class="teaser teaser--small"><a class="teaser-link" href="/story/${story}"><img class="teaser-image" src="/thumbnails/${story}.jpg" srcset="/thumbnails/${story}-2x.jpg 2x" alt="" loading="lazy"><h3 class="teaser-title">Story ${(number * 17 + at * 101) % 9973}</h3></a></div>`
  }
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title} | ${siteName}</title>
<link rel="canonical" href="${url}">
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${siteName}">
<meta name="author" content="${byline}">
<style>${filled(STYLE, (at) => `.block-${at}{margin:${at % 40}px;color:#${(at * 7919).toString(16).padStart(6, '0')}}`)}</style>
<script>window.__STATE__=[${filled(SCRIPT, (at) => `{"id":${number + at},"kind":"story","seen":${at % 2 === 0},"key":"${((number + at) * 2654435761).toString(36)}"},`)}0]</script>
</head>
<body>
<nav><ul>${list(LINKS, link)}</ul></nav>
<main><article><h1>${title}</h1><p class="byline">${byline}</p>${contentHtml}</article></main>
<aside>${list(TEASERS, teaser)}</aside>
<footer><ul>${list(LINKS / 5, link)}</ul></footer>
</body>
</html>`
}

function list(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join('\n')
}

/** At least so many characters. */
function filled(length: number, make: (at: number) => string): string {
  let text = ''
  for (let at = 0; text.length < length; at++) text += make(at)
  return text
}
