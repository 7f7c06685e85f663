import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { FINISH, FRAME, PREPARE, PRUNE, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { cleaned, prose } from './html.ts'

const standard = (html: string) =>
  cleaned(html, [...PREPARE, ...PRUNE, ...FRAME, ...SIMPLIFY, ...FINISH]).body.innerHTML.trim()
const card = (href: string, title: string) => `<p data-kind="embed"><a href="${href}">${title}</a></p>`
const frame = (src: string) => `<iframe src="${src}"></iframe>`

describe('a player becomes a link to its page', () => {
  it.each([
    [
      'https://www.youtube.com/embed/abcdefghijk?rel=0',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'YouTube',
    ],
    [
      '//www.youtube.com/embed/videoseries?list=PL12',
      'https://www.youtube.com/playlist?list=PL12',
      'YouTube',
    ],
    ['https://player.vimeo.com/video/1234?h=1', 'https://vimeo.com/1234', 'Vimeo'],
    [
      'https://geo.dailymotion.com/player/x1.html?video=x8ab',
      'https://www.dailymotion.com/video/x8ab',
      'Dailymotion',
    ],
    ['https://tube.example/videos/embed/9c9d-11', 'https://tube.example/w/9c9d-11', 'PeerTube'],
    ['https://embed.ted.com/talks/lang/fr/a_mill', 'https://www.ted.com/talks/lang/fr/a_mill', 'TED'],
    ['https://player.twitch.tv/?channel=mill', 'https://www.twitch.tv/mill', 'Twitch'],
    ['https://archive.org/embed/mill-1920', 'https://archive.org/details/mill-1920', 'Internet Archive'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/mill/song',
      'https://soundcloud.com/mill/song',
      'SoundCloud',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12',
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12',
      'SoundCloud',
    ],
    [
      'https://open.spotify.com/embed/episode/4rOo?theme=0',
      'https://open.spotify.com/episode/4rOo',
      'Spotify',
    ],
    [
      'https://embed.podcasts.apple.com/fr/podcast/mill/id12?i=3',
      'https://podcasts.apple.com/fr/podcast/mill/id12',
      'Apple Podcasts',
    ],
    ['https://platform.twitter.com/embed/Tweet.html?id=123', 'https://x.com/i/status/123', 'X'],
    ['https://www.instagram.com/p/Cab_1/embed/captioned/', 'https://www.instagram.com/p/Cab_1/', 'Instagram'],
    ['https://www.tiktok.com/embed/v2/720', 'https://www.tiktok.com/video/720', 'TikTok'],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fmill%2Fposts%2F1',
      'https://www.facebook.com/mill/posts/1',
      'Facebook',
    ],
    ['https://social.example/@mill/1099/embed', 'https://social.example/@mill/1099', 'Mastodon'],
    ['https://codepen.io/mill/embed/preview/abCd?height=3', 'https://codepen.io/mill/pen/abCd', 'CodePen'],
    ['https://radio.example/podcast/player/12', 'https://radio.example/podcast/player/12', 'radio.example'],
  ])('%s', (src, href, name) => expect(standard(frame(src))).toBe(card(href, name)))

  it.each([
    ['lite-youtube', '<lite-youtube videoid="abcdefghijk" playlabel="The mill"></lite-youtube>'],
    ['AMP', '<amp-youtube data-videoid="abcdefghijk" title="The mill"></amp-youtube>'],
    [
      'a lazy frame',
      '<iframe data-src="https://www.youtube.com/embed/abcdefghijk" title="The  mill"></iframe>',
    ],
    [
      'a frame in a paragraph',
      '<p><iframe src="https://youtube.com/embed/abcdefghijk" title="The mill"></iframe></p>',
    ],
  ])('%s', (_, html) =>
    expect(standard(html)).toBe(card('https://www.youtube.com/watch?v=abcdefghijk', 'The mill')),
  )

  it('a recording, by its file', () => {
    expect(standard('<audio><source src="/sounds/mill.mp3"></audio>')).toBe(
      card('https://example.org/sounds/mill.mp3', 'mill.mp3'),
    )
  })

  it('or by its host, where the file has no name that says anything', () => {
    const src = 'https://media.example/8620d3f1e840b329f6453ac2.mp4'
    expect(standard(`<video src="${src}"></video>`)).toBe(card(src, 'media.example'))
  })
})

it.each([
  ['other frames', '<iframe src="https://ads.example/x"></iframe>'],
  ['scripts in addresses', '<iframe src="javascript:go()//youtube.com/embed/abcdefghijk"></iframe>'],
])('drops %s', (_, html) => expect(standard(`<p>a</p>${html}`)).toBe('<p>a</p>'))

it('keeps a caption with its player, and both when the output is read again', () => {
  const figure = `<figure>${card('https://vimeo.com/1234', 'The mill')}<figcaption>Turning</figcaption></figure>`
  const once = standard(
    '<figure><iframe src="https://player.vimeo.com/video/1234" title="The mill"></iframe><figcaption>Turning</figcaption></figure>',
  )
  // As an own export is read: a page's own data-kind is not believed.
  const again = cleaned(once, [...SIMPLIFY, ...FINISH]).body.innerHTML.trim()
  expect([once, again]).toEqual([figure, figure])
})

it('notes where an embedded post is', () => {
  const post =
    '<blockquote class="twitter-tweet"><p>It turns.</p>— Mill <a href="https://x.com/mill/status/1">1 May</a></blockquote>'
  expect(standard(post)).toContain('<blockquote cite="https://x.com/mill/status/1"><p>It turns.</p>')
})

it('brings players through a whole extraction that Readability does not know', () => {
  const html = `<title>Mills</title><article><h1>Mills</h1>${prose(4)}<div>${frame('https://open.spotify.com/embed/episode/4rOo')}</div>${prose(3)}</article>`
  const { article } = extractArticle({ html, url: 'https://example.org/mills' })
  expect(article.contentHtml).toContain(card('https://open.spotify.com/episode/4rOo', 'Spotify'))
  expect(article.bodyText).not.toContain('Spotify')
})

it('takes the boxes around a player away, but none with anything else', () => {
  const player = frame('https://player.vimeo.com/video/1234')
  const vimeo = card('https://vimeo.com/1234', 'Vimeo')
  expect(standard(`<div><span>\n${player}\n</span></div><p>a</p>`)).toBe(`${vimeo}<p>a</p>`)
  expect(standard(`<div>\n${player}\n<p>a</p></div>`).replace(/\n/g, '')).toBe(`${vimeo}<p>a</p>`)
})

it('takes nothing from a page that stands in a video never closed', () => {
  const html = `<video src="/mill.mp4"><article>${prose(5)}</article></video>`
  expect(cleaned(html, PREPARE).body.textContent).toContain('number 5')
})

it('takes no row of players at the end for teasers', () => {
  const players = [1, 2, 3].map(
    (n) =>
      `<iframe src="https://player.vimeo.com/video/123${n}" title="The mill in film, part ${n}"></iframe>`,
  )
  const html = `<title>Mills</title><article><h1>Mills</h1>${prose(6)}${players.join('')}</article>`
  const { article } = extractArticle({ html, url: 'https://example.org/mills' })
  expect(article.contentHtml).toContain('The mill in film, part 2')
})

describe('players in one paragraph', () => {
  const ofVimeo = (id: number) => frame(`https://player.vimeo.com/video/${id}`)
  const cards = card('https://vimeo.com/1', 'Vimeo') + card('https://vimeo.com/2', 'Vimeo')

  it.each([
    ['alone', `<p>${ofVimeo(1)}${ofVimeo(2)}</p>`, cards],
    ['among words', `<p>Both ${ofVimeo(1)} and ${ofVimeo(2)} turn.</p>`, `<p>Both  and  turn.</p>${cards}`],
  ])('all become cards, in their order: %s', (_, html, expected) => expect(standard(html)).toBe(expected))
})

it.each([
  [
    'a link in a sentence',
    '<p>As in <a class="lightbox" data-youtube-id="abcdefghijk" href="https://youtu.be/abcdefghijk">the talk</a>, mills turn.</p>',
  ],
  [
    'a part of the text',
    '<section data-youtube-id="abcdefghijk"><h2>The talk</h2><p>Mills turn.</p></section>',
  ],
])('takes no %s for a player', (_, html) => expect(standard(html)).not.toContain('data-kind'))

it.each([
  'https://example.org/embed/claudio-ranieri',
  'https://widgets.example/poll?ref=/videos/',
  'https://carte.tv/x',
])('takes no frame for a player by a part of a word: %s', (address) =>
  expect(standard(`<p>a</p>${frame(address)}`)).toBe('<p>a</p>'),
)
