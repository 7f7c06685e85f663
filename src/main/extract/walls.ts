import { textOf } from './dom/blocks.ts'

const CHALLENGE =
  /just a moment|attention required|verify(?:ing)? (?:that )?you(?: are|'re|’re) (?:a )?(?:human|not a (?:ro)?bot)|are you a (?:human|robot)|making sure you(?: are|'re|’re) not a (?:ro)?bot|checking your browser|enable javascript and cookies to continue|unusual traffic|press (?:&|and) hold|security check|access (?:to this page has been )?denied|pardon our interruption|vérifi(?:er|cation|ez) que vous êtes (?:un )?humain|je ne suis pas un robot|un instant…/i
const CHALLENGE_PARTS =
  '#challenge-form, #challenge-running, .cf-turnstile, #cf-wrapper, .g-recaptcha, .h-captcha, #px-captcha, [id*="captcha" i], iframe[src*="captcha" i], form[action*="captcha" i]'
const HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"], .hidden'
/** Characters. Pages with more say something of their own. */
const HARDLY_ANY_TEXT = 1_200
const LITTLE_TEXT = 500
/** Characters in paragraphs long enough to be prose. */
const LITTLE_PROSE = 400
const SHORTEST_PROSE = 100

/** Whether a page is nothing but a check for robots or a request to log in. Never one with text to read. */
export function isWall(document: Document): boolean {
  const text = textOf(document.body)
  if (text.length > HARDLY_ANY_TEXT || proseLength(document) > LITTLE_PROSE) return false
  const title = textOf(document.querySelector('title'))
  if (CHALLENGE.test(title) || (CHALLENGE.test(text) && text.length <= LITTLE_TEXT)) return true
  if (document.querySelector(CHALLENGE_PARTS) && text.length <= LITTLE_TEXT) return true
  // A form that waits unseen belongs to a page which only its scripts fill.
  const password = document.querySelector('input[type="password"]')
  return password !== null && !password.closest(HIDDEN) && text.length > 0
}

function proseLength(document: Document): number {
  let length = 0
  for (const paragraph of document.querySelectorAll('p')) {
    const own = textOf(paragraph).length
    if (own >= SHORTEST_PROSE) length += own
  }
  return length
}
