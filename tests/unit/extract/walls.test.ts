import { describe, expect, it } from 'vitest'
import { isWall } from '../../../src/main/extract/walls.ts'
import { documentOf, prose } from './html.ts'

describe('a wall', () => {
  it.each([
    ['Cloudflare', '<title>Just a moment...</title><p>Checking your browser before you go on.</p>'],
    [
      'Anubis',
      '<title>Making sure you&#39;re not a bot!</title><p>Loading... Please wait a moment while we ensure the security of your connection.</p>',
    ],
    ['a captcha', '<title>One step</title><p>Tick the box.</p><div class="h-captcha"></div>'],
    ['a form to log in', '<title>Log in</title><form><input type="password"></form><p>Members only</p>'],
  ])('is what %s shows', (_, html) => expect(isWall(documentOf(html))).toBe(true))

  it.each([
    ['an article about them', `<title>Making sure you are not a bot: a history</title>${prose(6)}`],
    [
      'a page whose form waits unseen',
      '<title>News</title><div hidden><input type="password"></div><p>Loading</p>',
    ],
  ])('is not %s', (_, html) => expect(isWall(documentOf(html))).toBe(false))
})
