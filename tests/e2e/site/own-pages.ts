const PARAGRAPHS = [
  'The lighthouse at the end of the mole has been without a keeper since the spring, when the last one moved inland to be near her sister. Its lamp is lit by a timer now, and the timer is usually right.',
  'On clear nights the beam reaches the far side of the bay and touches the windows of the old cannery. Children there still count the seconds between two flashes and argue about whether it is eleven or twelve.',
  'The council would like to paint the tower white again before the summer visitors come. The paint has been ordered twice and delivered once, to the wrong harbour, where it was put to good use on a fence.',
  'A committee of three has been asked to decide what the keeper’s rooms should become. One of them wants a museum, one wants a tea room, and one has not yet been told that she is on the committee.',
  'In the meantime the door is kept locked, except on the first Sunday of the month, when anyone may climb the hundred and four steps and write a line in the book at the top. Most people write about the wind.',
  'The book is full, and nobody is quite sure where a second one could be bought, since the first came with the lighthouse and has the same brass corners as its doors.',
]

/** The address that every variant of the lighthouse page gives as its own. */
export const LIGHTHOUSE = { path: '/lighthouse', title: 'The lighthouse without a keeper' }

/** An article about a lighthouse with the given images between its paragraphs. */
export function lighthousePage(title: string, images: readonly string[], canonical?: string): string {
  const blocks = Array.from({ length: Math.max(PARAGRAPHS.length, images.length) }, (_, i) => {
    const text = PARAGRAPHS[i] ? `<p>${PARAGRAPHS[i]}</p>` : ''
    const image = images[i]
      ? `<figure><img src="${images[i]}" alt="View ${i + 1} of the lighthouse"></figure>`
      : ''
    return `${text}\n${image}`
  })
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - The Mole</title>
${canonical ? `<link rel="canonical" href="${canonical}">` : ''}
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Mole"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>${title}</h1>
${blocks.join('\n')}
</article></main><footer><a href="/about">About</a></footer></body></html>`
}

export function statusPage(status: number): string {
  return `<!doctype html><html lang="en"><title>${status}</title><h1>${status}</h1><p>Nothing to read here.</p></html>`
}
