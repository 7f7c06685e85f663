import { isAlone, textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { PLAYER_ELEMENTS, playerElementAddress } from './player-elements.ts'
import { playerPage } from './players.ts'

const FRAMES = 'iframe, object, embed, amp-iframe, amp-video-iframe, amp-facebook'
const MEDIA = 'video, audio, amp-video, amp-audio'
/** What no player holds; a video that is never closed holds the rest of its page. */
const PAGE = 'article, main, h1, p ~ p'
/** Consent tools and lazy loaders keep the address where it does nothing. */
const ADDRESSES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data-consent-src',
  'data-cmp-src',
  'data-href',
  'data',
]
const TITLES = ['title', 'aria-label', 'data-title', 'playlabel']
/** Characters. */
const LONGEST_TITLE = 300
/** A name that no person gave: a hash, or as good as none. */
const NO_NAME = /[\da-f]{16}|^(?:file|video|audio|master|index|playlist)\./i

interface Card {
  href: string
  /** What to call it where the player has no title. */
  name: string
}

/**
 * Replaces players and embedded posts by a paragraph with a link to what they show: nothing is loaded while
 * reading. Before Readability, which knows few players and takes the others away.
 */
export function standardiseEmbeds(root: Element, baseUrl: string): void {
  // Behind each paragraph its cards, in their order.
  const behind = new Map<Element, Element[]>()
  for (const player of elementsOf(root, `${FRAMES}, ${MEDIA}, ${PLAYER_ELEMENTS}`)) {
    if (!root.contains(player) || player.querySelector(PAGE)) continue
    const card = cardOf(player, baseUrl)
    if (card) placeCard(player, makeCard(player, card), root, behind)
    // A page may call a box with text a player.
    else if (player.matches(`${FRAMES}, ${MEDIA}`)) player.remove()
  }
  for (const [paragraph, cards] of behind) {
    paragraph.after(...cards)
    if (textOf(paragraph) === '' && !paragraph.querySelector('img, math')) paragraph.remove()
    for (const card of cards) leaveBoxes(card, root)
  }
}

function cardOf(player: Element, baseUrl: string): Card | null {
  const raw = playerElementAddress(player) ?? addressOf(player)
  if (!raw || !URL.canParse(raw, baseUrl)) return null
  const url = new URL(raw, baseUrl)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (player.matches(MEDIA)) return { href: url.href, name: fileName(url) }
  const page = playerPage(url.href)
  return page && { href: page.href, name: page.name ?? hostName(url) }
}

function addressOf(player: Element): string | null {
  for (const name of ADDRESSES) {
    const address = player.getAttribute(name)
    if (address && !address.startsWith('about:')) return address
  }
  return player.querySelector('source[src]')?.getAttribute('src') ?? null
}

function makeCard(player: Element, { href, name }: Card): Element {
  const paragraph = player.ownerDocument.createElement('p')
  const link = player.ownerDocument.createElement('a')
  paragraph.setAttribute('data-kind', 'embed')
  link.setAttribute('href', href)
  link.textContent = titleOf(player) ?? name
  paragraph.append(link)
  return paragraph
}

function titleOf(player: Element): string | null {
  for (const name of TITLES) {
    const title = player.getAttribute(name)?.replace(/\s+/g, ' ').trim()
    if (title) return title.slice(0, LONGEST_TITLE)
  }
  return null
}

function hostName({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}

/** A recording is best known by its file's name. */
function fileName(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? ''
  return /^[\w.-]+\.\w{2,4}$/.test(last) && !NO_NAME.test(last) ? last : hostName(url)
}

/** A block cannot stand inside a paragraph: it waits to go behind it. */
function placeCard(player: Element, card: Element, root: Element, behind: Map<Element, Element[]>): void {
  const paragraph = player.closest('p, h1, h2, h3, h4, h5, h6')
  if (paragraph) {
    player.remove()
    const cards = behind.get(paragraph)
    if (cards) cards.push(card)
    else behind.set(paragraph, [card])
  } else {
    player.replaceWith(card)
    leaveBoxes(card, root)
  }
}

/** Takes the boxes around a card alone away: Readability takes a box with nothing but a link for navigation. */
function leaveBoxes(card: Element, root: Element): void {
  let box = card.parentElement
  while (box && box !== root && /^(?:div|section|span|center)$/.test(box.localName) && isAlone(card)) {
    box.replaceWith(card)
    box = card.parentElement
  }
}
