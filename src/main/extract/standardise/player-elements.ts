import { textOf } from '../dom/blocks.ts'

/** A custom element that stands for a player until its script runs, by the id of what it plays. */
interface PlayerElement {
  /** Names of the element, of a class or of an attribute. */
  selector: string
  attribute: readonly string[]
  address: (id: string) => string
}

const VIDEO_ID = ['videoid', 'video-id', 'data-videoid', 'data-video-id', 'data-youtube-id', 'data-id']
const ELEMENTS: readonly PlayerElement[] = [
  {
    selector: 'lite-youtube, youtube-video, amp-youtube, [data-youtube-id], .youtube-player, .lite-youtube',
    attribute: VIDEO_ID,
    address: (id) => `https://www.youtube.com/embed/${id}`,
  },
  {
    selector: 'lite-vimeo, amp-vimeo',
    attribute: VIDEO_ID,
    address: (id) => `https://player.vimeo.com/video/${id}`,
  },
  {
    selector: 'lite-dailymotion, amp-dailymotion',
    attribute: VIDEO_ID,
    address: (id) => `https://www.dailymotion.com/embed/video/${id}`,
  },
  {
    selector: 'amp-soundcloud',
    attribute: ['data-trackid'],
    address: (id) => `https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/${id}`,
  },
  {
    selector: 'amp-twitter',
    attribute: ['data-tweetid'],
    address: (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}`,
  },
  {
    selector: 'amp-instagram',
    attribute: ['data-shortcode'],
    address: (id) => `https://www.instagram.com/p/${id}/`,
  },
  { selector: 'amp-tiktok', attribute: ['data-src'], address: (id) => `https://www.tiktok.com/embed/${id}` },
]
const ID = /^[\w-]{5,40}$/
/** Characters of a caption or a hint on a player. An element with more holds text, whatever it is called. */
const LONGEST_HINT = 80
const TEXT = 'h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote'

/** Selects the custom elements that stand for players. */
export const PLAYER_ELEMENTS = ELEMENTS.map(({ selector }) => selector).join(', ')

/** The address of the player that a custom element stands for, or null. */
export function playerElementAddress(element: Element): string | null {
  if (holdsText(element)) return null
  for (const { selector, attribute, address } of ELEMENTS) {
    if (!element.matches(selector)) continue
    const id = attribute.map((name) => element.getAttribute(name)).find((value) => value && ID.test(value))
    if (id) return address(id)
  }
  return null
}

/** Whether an element that is called a player is a link in a sentence, or a part of the text. */
function holdsText(element: Element): boolean {
  if (element.localName.includes('-')) return false
  return (
    element.localName === 'a' || textOf(element).length > LONGEST_HINT || element.querySelector(TEXT) !== null
  )
}
