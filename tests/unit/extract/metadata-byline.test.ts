import { describe, expect, it } from 'vitest'
import { ld, read } from './metadata-page.ts'

describe('byline', () => {
  it.each([
    [
      'reads JSON-LD',
      ld({ '@type': 'NewsArticle', headline: 'x', author: [{ name: 'Ada Roe' }, { name: 'Bo Li' }] }),
      '',
      'Ada Roe, Bo Li',
    ],
    [
      'follows references',
      ld({
        '@graph': [
          { '@type': 'Article', headline: 'x', author: { '@id': '#a' } },
          { '@id': '#a', '@type': 'Person', name: 'Ada Roe' },
        ],
      }),
      '',
      'Ada Roe',
    ],
    ['reads meta', '<meta name="author" content="By Ada Roe">', '', 'Ada Roe'],
    ['takes no address', '<meta property="article:author" content="https://www.facebook.com/ada">', '', null],
    [
      'takes no name twice',
      ld({ '@type': 'Article', headline: 'x', author: [{ name: 'Ada Roe' }, { name: 'ADA ROE' }] }),
      '',
      'Ada Roe',
    ],
    ['reads rel=author', '', '<a rel="author" href="/ada">Ada Roe</a>', 'Ada Roe'],
    [
      'reads microdata',
      '',
      '<span itemprop="author" itemscope><b itemprop="name">Ada Roe</b></span>',
      'Ada Roe',
    ],
    ['reads a visible byline', '', '<h1>Fog</h1><p class="byline">Par Ada Roe</p>', 'Ada Roe'],
    ['reads a line below the heading', '', '<h1>Fog</h1><div>By Ada Roe • March 3, 2024</div>', 'Ada Roe'],
    [
      'keeps a name that begins like an opener',
      '<meta name="author" content="Di Stefano">',
      '',
      'Di Stefano',
    ],
    [
      'prints several names as the page does',
      ld({ '@type': 'Article', headline: 'Fog', author: [{ name: 'Ada Roe' }, { name: 'Bo Li' }] }),
      '<h1>Fog</h1><p>By <a href="/a">Ada Roe</a> and <a href="/b">Bo Li</a></p>',
      'Ada Roe and Bo Li',
    ],
    [
      'turns the names of catalogues round',
      '<meta name="citation_author" content="Roe, Ada"><meta name="citation_author" content="Li, Bo">',
      '',
      'Ada Roe, Bo Li',
    ],
    ['cuts a date off', '', '<h1>Fog</h1><p class="author">Ada Roe 4 August 2010</p>', 'Ada Roe'],
    ['takes no month for a name', '', '<h1>Fog</h1><p class="author">August 28, 2025 • 5 min read</p>', null],
    ['joins a label and its name', '', '<h1>Fog</h1><div>Written by</div><div>Ada Roe</div>', 'Ada Roe'],
    ['reads a byline behind a date', '', '<h1>Fog</h1><p>03/01/2017 by Ada Roe</p>', 'Ada Roe'],
    [
      'keeps a long job out',
      '',
      '<h1>Fog</h1><p>By Ada Roe, Keeper of the Light and of all the Books of the Harbour</p>',
      'Ada Roe',
    ],
    [
      'reads an element that is named for the name',
      '',
      '<h1>Fog</h1><div class="post-author"><p>Insights from</p><div class="post-author-name">Ada Roe</div><p>Keeper</p></div>',
      'Ada Roe',
    ],
    [
      'reads a byline in the foot of an article',
      '',
      '<article><h1>Fog</h1><p>Grey.</p><footer class="entry-footer"><span class="entry-author">Posted by: Ada Roe</span></footer></article>',
      'Ada Roe',
    ],
    [
      'reads a signature below the text',
      '',
      '<h1>Fog</h1><p>Grey.</p><p>Grey again.</p><div>Posted by Ada Roe at 11:15</div>',
      'Ada Roe',
    ],
    [
      'lets a person named go before the site',
      '<meta property="og:site_name" content="Harbour"><meta name="author" content="Harbour">',
      '<h1>Fog</h1><p>By Ada Roe</p>',
      'Ada Roe',
    ],
    [
      'lets the site sign where nobody does',
      '<meta property="og:site_name" content="Harbour"><meta name="author" content="Harbour">',
      '<h1>Fog</h1><p>May 3, 2024</p>',
      'Harbour',
    ],
    ['reads a name beside a date', '', '<h1>Fog</h1><div>Ada Roe</div><div>May 3, 2024</div>', 'Ada Roe'],
    [
      'takes no section for a name',
      '',
      '<h1>Fog</h1><div>Coastal Weather</div><div>May 3, 2024</div><p>On the coast, coastal weather is all there is.</p>',
      null,
    ],
    [
      'takes no one who commented',
      '',
      '<h1>Fog</h1><p>Grey.</p><div class="comments"><span class="author-name">Bo Li</span></div>',
      null,
    ],
    [
      'takes no byline of another article',
      '',
      '<h1>Fog</h1><div class="related"><p class="byline">By Bo Li</p></div>',
      null,
    ],
  ])('%s', (_, head, body, expected) => expect(read(head, body).byline).toBe(expected))
})

describe('byline of a thread', () => {
  const thread = 'https://example.org/viewtopic.php?t=7'
  it.each([
    [
      'phpBB',
      '<h2>Fog</h2><div class="post"><dl class="postprofile"><dt><a class="username">keeper_7</a></dt></dl><p class="author">Post by <a class="username">keeper_7</a> » Tue Aug 27, 2019</p></div><div class="post"><p class="author">by <a class="username">bo</a></p></div>',
      'keeper_7',
    ],
    [
      'microdata of replies too',
      '<h1>Fog</h1><span itemprop="author">keeper_7</span><p>Which lamp?</p><p class="username">bo</p>',
      'keeper_7',
    ],
    [
      'a date in its place',
      '<h1>Fog</h1><p class="author"><a href="#p1">Sun Dec 17, 2023 11:23 am</a></p><a class="username">keeper_7</a>',
      'keeper_7',
    ],
    [
      'XenForo',
      '<h1>Fog</h1><h4 class="message-name"><a class="username" href="/m/1">keeper_7</a></h4><section itemprop="author"><a class="username"><span itemprop="name">bo</span></a></section>',
      'keeper_7',
    ],
    [
      'vBulletin',
      '<h1>Fog</h1><a class="bigusername" href="/m/1">keeper_7</a><a class="bigusername">bo</a>',
      'keeper_7',
    ],
    [
      'FluxBB',
      '<h1>Fog</h1><div class="postleft"><dl><dt><strong>keeper_7</strong></dt><dd>Member</dd></dl></div>',
      'keeper_7',
    ],
    [
      'Simple Machines',
      '<h1>Fog</h1><div class="poster"><h4><a href="/m">keeper_7</a></h4><ul><li>Hero</li></ul></div>',
      'keeper_7',
    ],
  ])('is the first poster: %s', (_, body, expected) =>
    expect(read('<title>Fog</title>', body, thread).byline).toBe(expected),
  )
})
