import { elementsOf } from '../dom/reshape.ts'

/** Players whose address inside an iframe leads to a page that people can open. */
const PLAYERS: [RegExp, (match: RegExpExecArray) => string][] = [
  [
    /(?:youtube(?:-nocookie)?\.com\/embed\/|youtu\.be\/)([\w-]{6,})/,
    ([, id]) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [/player\.vimeo\.com\/video\/(\d+)/, ([, id]) => `https://vimeo.com/${id}`],
  [/dailymotion\.com\/embed\/video\/(\w+)/, ([, id]) => `https://www.dailymotion.com/video/${id}`],
]
const OTHER_PLAYER =
  /(?:soundcloud\.com|spotify\.com|twitch\.tv|archive\.org|bilibili\.com|arte\.tv|ted\.com|peertube|facebook\.com\/plugins\/video|videos?\/|podcast)/i

/** Replaces players by a paragraph with a link to what they play: nothing is loaded while reading. */
export function standardiseEmbeds(root: Element, baseUrl: string): void {
  for (const player of elementsOf(root, 'iframe, object, embed, video, audio')) {
    const address = addressOf(player, baseUrl)
    if (address === null) {
      player.remove()
      continue
    }
    const paragraph = player.ownerDocument.createElement('p')
    const link = player.ownerDocument.createElement('a')
    paragraph.setAttribute('data-kind', 'embed')
    link.setAttribute('href', address)
    link.textContent = player.getAttribute('title')?.trim() || new URL(address).hostname.replace(/^www\./, '')
    paragraph.append(link)
    placeBlock(player, paragraph)
  }
}

function addressOf(player: Element, baseUrl: string): string | null {
  const raw =
    player.getAttribute('src') ??
    player.getAttribute('data-src') ??
    player.getAttribute('data') ??
    player.querySelector('source[src]')?.getAttribute('src')
  if (!raw || !URL.canParse(raw, baseUrl)) return null
  const { href, protocol } = new URL(raw, baseUrl)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  for (const [pattern, toPage] of PLAYERS) {
    const match = pattern.exec(href)
    if (match) return toPage(match)
  }
  const isMedia = player.localName === 'video' || player.localName === 'audio'
  return isMedia || OTHER_PLAYER.test(href) ? href : null
}

/** A block cannot stand inside a paragraph: it goes behind it. */
function placeBlock(player: Element, block: Element): void {
  const paragraph = player.closest('p, h1, h2, h3, h4, h5, h6')
  if (paragraph) {
    player.remove()
    paragraph.after(block)
  } else player.replaceWith(block)
}
