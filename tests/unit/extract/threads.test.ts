import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../src/main/extract/metadata/index.ts'
import { findThread } from '../../../src/main/extract/threads/find-thread.ts'
import { documentOf } from './html.ts'

/** The posts found in a page, each as `author | date | text`, and what was left out of them. */
function threadOf(html: string) {
  const document = documentOf(html)
  const removed: string[] = []
  const root = findThread(document, readMetadata(document), (element) => {
    removed.push(element.textContent?.trim() ?? '')
    element.remove()
  })
  const posts = [...(root?.children ?? [])].map((section) => {
    const [line, text] = section.childElementCount > 1 ? section.children : [null, section.firstElementChild]
    return [
      [...(line?.querySelectorAll('cite') ?? [])].map((cite) => cite.textContent).join(' → '),
      line?.querySelector('time')?.textContent ?? '',
      text?.textContent?.replace(/\s+/g, ' ').trim(),
    ].join(' | ')
  })
  return { root, posts, removed }
}

const tides =
  'The tide comes in over the flats faster than a walker can run, which the notices on the pier do not say at all.'
const boats =
  'Take the small boat then, and keep an eye on the withies, since the channel has moved twice since the winter.'
const bells =
  'There is a bell on the last of them, and on a still night it can be heard from the church and beyond it.'

/** A post as an unknown program may build it. */
const post = (author: string, date: string, text: string) =>
  `<div class="row"><div class="meta"><a href="/members/${author}">${author}</a><span>${date}</span></div><div class="says">${text}</div></div>`

describe('finding the posts of a discussion', () => {
  it('takes what repeats with an author and a date beside it', () => {
    const { posts } = threadOf(
      `<h1>Tides</h1><div>${post('ann', 'May 4, 2021', tides)}${post('bo', 'May 5, 2021', boats)}${post('ann', 'May 6, 2021', bells)}</div>`,
    )
    expect(posts).toEqual([
      `ann | May 4, 2021 | ${tides}`,
      `bo | May 5, 2021 | ${boats}`,
      `ann | May 6, 2021 | ${bells}`,
    ])
  })

  it('adds the opening post where it is built otherwise than the answers', () => {
    const { posts } = threadOf(
      `<h1>Tides</h1><section class="ask"><p class="author">cy</p><div>${tides}</div></section><div>${post('bo', 'May 5, 2021', boats)}${post('ann', 'May 6, 2021', bells)}</div>`,
    )
    expect(posts).toHaveLength(3)
    expect(posts[0]).toContain(tides)
  })

  it('takes the posts that a known program marks, answers to answers in page order', () => {
    const comment = (author: string, text: string, answers = '') =>
      `<li class="comments_subtree"><div class="comment"><div class="byline"><a href="/~${author}" class="u-author">${author}</a> <time datetime="2024-02-03 08:00:00">1 year ago</time></div><div class="comment_text">${text}</div></div><ol>${answers}</ol></li>`
    const { posts } = threadOf(
      `<ol>${comment('ann', tides, comment('bo', boats))}${comment('cy', bells)}</ol>`,
    )
    expect(posts).toEqual([
      `ann | 2024-02-03 | ${tides}`,
      `bo | 2024-02-03 | ${boats}`,
      `cy | 2024-02-03 | ${bells}`,
    ])
  })

  it('takes the posts that schema.org names mark, and no text that is declared only', () => {
    const item = (type: string, author: string, text: string) =>
      `<div itemscope itemtype="https://schema.org/${type}"><span itemprop="author">${author}</span><div itemprop="text">${text}</div></div>`
    const { posts } = threadOf(
      `<meta itemprop="text" content="nothing">${item('Question', 'ann', tides)}${item('Answer', 'bo', boats)}${item('Review', 'cy', bells)}`,
    )
    expect(posts).toEqual([`ann |  | ${tides}`, `bo |  | ${boats}`])
  })

  it('reads author and date from a row of their own before the text', () => {
    const rows = (author: string, date: string, text: string) =>
      `<tr><td><a href="/user/${author}">${author}</a> ${date}</td></tr><tr><td class="says">${text}</td></tr>`
    const { posts } = threadOf(
      `<table>${rows('ann', '4 May 2021', tides)}${rows('bo', '5 May 2021', boats)}</table>`,
    )
    expect(posts).toEqual([`ann | 4 May 2021 | ${tides}`, `bo | 5 May 2021 | ${boats}`])
  })

  it('finds none in an article or in a list of headlines', () => {
    expect(threadOf(`<article><h1>Tides</h1><p>${tides}</p><p>${boats}</p></article>`).root).toBeNull()
    const teaser = '<li class="teaser"><a href="/1">The harbour wall has a crack in it again</a></li>'
    expect(threadOf(`<h1>News</h1><p>${tides}</p><ul>${teaser.repeat(9)}</ul>`).root).toBeNull()
  })
})

describe('the author and the date of a post', () => {
  it.each([
    ['the date nearest to the text', '<p>Joined: 3 May 2009</p><time>4 May 2021</time>', '', '4 May 2021'],
    [
      'a day instead of how long ago',
      '<time datetime="2021-05-04T10:00:00Z">3 years ago</time>',
      '',
      '2021-05-04',
    ],
    [
      'the words for a declared day',
      '<meta itemprop="datePublished" content="2021-05-04T10:00:00Z"><a>May 4, 2021</a>',
      '',
      'May 4, 2021',
    ],
    ['how long ago, if that is all', '<span class="post-time">2 days ago</span>', '', '2 days ago'],
    ['a name called so', '<span class="username">ann</span>', 'ann', ''],
    ['a name in an attribute', '<b data-username="ann">Ann of the Isles</b>', 'ann', ''],
    ['a name that leads to a profile', '<a href="/mitglieder/7">ann</a>', 'ann', ''],
    ['nothing where nothing is told', '<a href="/rules">Rules</a>', '', ''],
  ])('is %s', (_, head, author, date) => {
    const { posts } = threadOf(
      `<div class="message"><div>${head}</div><div class="message-body"><div class="bbWrapper">${tides}</div></div></div>`,
    )
    expect(posts).toEqual([`${author} | ${date} | ${tides}`])
  })
})

describe('cleaning posts', () => {
  it('leaves out a quote of a whole post and says whom it answers, but keeps a quoted sentence', () => {
    const whole = `<blockquote><p>ann said:</p><p>${tides}</p><p>${bells}</p></blockquote>`
    const sentence = `<blockquote><p>${bells}</p></blockquote>`
    const { posts, root } = threadOf(
      post('ann', 'May 4, 2021', `<p>${tides}</p><p>${bells}</p><p>${boats}</p>`) +
        post('bo', 'May 5, 2021', `${whole}<p>Not on Sundays, when the lock is open.</p>`) +
        post('cy', 'May 6, 2021', `${sentence}<p>Not since the storm, for it lies in the mud now.</p>`),
    )
    expect(posts[1]).toBe('bo → ann | May 5, 2021 | Not on Sundays, when the lock is open.')
    expect(root?.querySelectorAll('blockquote')).toHaveLength(1)
    expect(posts[2]).toContain(bells)
  })

  it('parts a quote from the name that stands before it', () => {
    const quote = (text: string) => `<blockquote><div><cite>ann wrote:</cite>${text}</div></blockquote>`
    const { posts, root } = threadOf(
      post('ann', 'May 4, 2021', `<p>${tides}</p>`) +
        post('bo', 'May 5, 2021', `${quote(tides)}<p>Not on Sundays, when the lock is open.</p>`) +
        post('cy', 'May 6, 2021', `${quote('Mind the mud.')}<p>She never said so, and I was there.</p>`),
    )
    expect(posts[1]).toBe('bo → ann | May 5, 2021 | Not on Sundays, when the lock is open.')
    expect(root?.querySelector('blockquote > div > p > cite')?.textContent).toBe('ann wrote:')
  })

  it('leaves out labels that stand in most posts, and signatures', () => {
    const signature = '<p>Keeper of the northern light</p>'
    const { posts, removed } = threadOf(
      post('ann', 'May 4, 2021', `<p>${tides}</p>${signature}<p><a href="#">Antwoord</a></p>`) +
        post('bo', 'May 5, 2021', `<p>${boats}</p><p><a href="#">Antwoord</a></p>`) +
        post('ann', 'May 6, 2021', `<p>${bells}</p>${signature}<p><a href="#">Antwoord</a></p>`),
    )
    expect(posts.map((text) => text.split(' | ')[2])).toEqual([tides, boats, bells])
    expect(removed).toContain('Keeper of the northern light')
  })

  it('keeps posts that say nothing but the same word', () => {
    const { posts } = threadOf(
      post('ann', 'May 4, 2021', tides) +
        ['bo', 'cy', 'di', 'ed'].map((name) => post(name, 'May 5, 2021', '<p>Agreed!</p>')).join(''),
    )
    expect(posts).toHaveLength(5)
    expect(posts[4]).toContain('Agreed!')
  })

  it('folds the preview of a link into the link', () => {
    const preview =
      '<aside class="onebox" data-onebox-src="https://boats.example/withies"><h3><a href="https://boats.example/withies">Withies</a></h3><p>All there is to know about them.</p></aside>'
    const { root } = threadOf(
      post('ann', 'May 4, 2021', `<p>${tides}</p>${preview}`) + post('bo', 'May 5, 2021', boats),
    )
    const card = root?.querySelector('[data-kind="embed"]')
    expect(card?.innerHTML).toBe('<a href="https://boats.example/withies">Withies</a>')
    expect(root?.textContent).not.toContain('All there is to know')
  })

  it('takes out buttons, marks of edits and numbered uploads', () => {
    const { removed, posts } = threadOf(
      post(
        'ann',
        'May 4, 2021',
        `<p>${tides}</p><button>Like</button><div class="post-edit">Edited once</div><a href="/attachments/chart.20291/">Attachment 20291</a>`,
      ) + post('bo', 'May 5, 2021', boats),
    )
    expect(posts[0]).toBe(`ann | May 4, 2021 | ${tides}`)
    expect(removed).toEqual(['Like', 'Edited once', 'Attachment 20291'])
  })
})
