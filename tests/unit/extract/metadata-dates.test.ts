import { describe, expect, it } from 'vitest'
import { parseDate } from '../../../src/main/extract/metadata/dates/parse-date.ts'
import { ld, read } from './metadata-page.ts'

describe('dates', () => {
  it.each([
    ['2013-09-18T10:05:00+02:00', '2013-09-18T10:05:00+02:00'],
    ['2013-09-18 10:05', '2013-09-18T10:05:00'],
    ['2013-09-18T10:05:30.123Z', '2013-09-18T10:05:30.123Z'],
    ['20130918', '2013-09-18'],
    ['1379498700', '2013-09-18T10:05:00Z'],
    ['Wed, 18 Sep 2013 10:05:00 GMT', '2013-09-18'],
    ['le 18 septembre 2013', '2013-09-18'],
    ['1er août 2020', '2020-08-01'],
    ['Sept. 18, 2013', '2013-09-18'],
    ['18.09.2013', '2013-09-18'],
    ['18 de septiembre de 2013', '2013-09-18'],
    ['03/04/2013', null],
    ['yesterday', null],
    ['2013-13-45', null],
    ['30th March 2025, 16:26', '2025-03-30'],
    ['11. Sep 2024, 18:36', '2024-09-11'],
    ['3 de março de 2021', '2021-03-03'],
    ['12 maart 2024', '2024-03-12'],
    ['1º gennaio 2022', '2022-01-01'],
    ['2024年3月12日', '2024-03-12'],
    ['2024년 3월 12일', '2024-03-12'],
    ['Published: 2025.12.17 | Essay', '2025-12-17'],
    ['2019-02-23, 09:14 PM', '2019-02-23'],
    ['© 2019 10 pages', null],
  ])('reads “%s”', (text, expected) => expect(parseDate(text)).toBe(expected))

  it.each([
    ['en-US', '2024-03-04'],
    ['en-GB', '2024-04-03'],
    ['fr', '2024-04-03'],
    ['pt-BR', '2024-04-03'],
    ['en', null],
  ])('reads 03/04/2024 as one does in %s', (lang, expected) =>
    expect(read('', '<h1>Fog</h1><p>03/04/2024</p>', undefined, lang).publishedTime).toBe(expected),
  )

  const declared = (datePublished: string, dateModified?: string) =>
    ld({ '@type': 'Article', headline: 'Fog', datePublished, dateModified })
  it.each([
    [
      'a marked place',
      '',
      '<div class="single-post-sidebar"><div class="single-post-date">July 8, 2025</div></div>',
      '2025-07-08',
    ],
    [
      'a line with its label above',
      '',
      '<h1>Fog</h1><div>Published on</div><div>July 8, 2025</div>',
      '2025-07-08',
    ],
    [
      'a time without the date of its change',
      '',
      '<h1>Fog</h1><p>Updated <time datetime="2025-07-09">9 July</time></p><p><time datetime="2025-07-08">8 July</time></p>',
      '2025-07-08',
    ],
    ['a change where nothing else is told', '', '<h1>Fog</h1><p>Updated July 8, 2025</p>', '2025-07-08'],
    [
      'the foot of its article',
      '',
      '<article><h1>Fog</h1><footer class="entry-footer"><span class="date">July 8, 2025</span></footer></article>',
      '2025-07-08',
    ],
    [
      'the printed line, where a system declares its own day',
      declared('2025-11-20T16:02:46Z'),
      '<h1>Fog</h1><p>July 8, 2025</p>',
      '2025-07-08',
    ],
    [
      'the declared day, where the line tells of a change',
      declared('2025-07-08'),
      '<h1>Fog</h1><p>Updated May 2, 2026</p>',
      '2025-07-08',
    ],
    [
      'the declared day, where the line prints that of the change',
      declared('2025-07-08', '2026-05-02'),
      '<h1>Fog</h1><p>May 2, 2026</p>',
      '2025-07-08',
    ],
    [
      'the declared moment, where the line prints its day',
      declared('2025-07-08T23:30:00+02:00'),
      '<h1>Fog</h1><p>July 8, 2025</p>',
      '2025-07-08T23:30:00+02:00',
    ],
    [
      'no date of another article',
      '',
      '<h1>Fog</h1><div class="related-posts"><time datetime="2025-07-08">8 July</time></div>',
      null,
    ],
    ['no day on which a member joined', '', '<h1>Fog</h1><p>Joined: July 8, 2025</p>', null],
    [
      'no comment',
      '',
      '<h1>Fog</h1><ol class="comment-list"><li><time datetime="2025-07-08">8 July</time></li></ol>',
      null,
    ],
    ['no year of a copyright', '', '<h1>Fog</h1><p>© July 8, 2025 Harbour</p>', null],
  ])('take %s', (_, head, body, expected) => expect(read(head, body).publishedTime).toBe(expected))

  it('of a thread are those of its first post', () => {
    const posts =
      '<p class="author">by ada » Tue Aug 27, 2019 1:47 am</p><p>Which lamp?</p><p class="author">by bo » Wed Aug 28, 2019</p>'
    const page = read(
      '<title>Fog</title>',
      `<p>Last visit: 11 Dec 2021</p>${posts}`,
      'https://example.org/viewtopic.php?t=7',
    )
    expect(page.publishedTime).toBe('2019-08-27')
  })

  it('come from JSON-LD, meta, time elements, the address and visible text', () => {
    const article = {
      '@type': 'Article',
      headline: 'x',
      datePublished: '2020-01-02',
      dateModified: '2020-02-03',
    }
    expect(read(ld(article))).toMatchObject({ publishedTime: '2020-01-02', modifiedTime: '2020-02-03' })
    expect(
      read('<meta property="article:published_time" content="2020-01-02T03:04:05Z">').publishedTime,
    ).toBe('2020-01-02T03:04:05Z')
    expect(read('', '<time datetime="2020-01-02">Jan</time>').publishedTime).toBe('2020-01-02')
    expect(read('', '', 'https://example.org/2020/01/02/fog').publishedTime).toBe('2020-01-02')
    expect(read('', '<h1>Brume</h1><p>Publié le 2 janvier 2020</p>').publishedTime).toBe('2020-01-02')
    expect(read('<title>x</title>').publishedTime).toBeNull()
  })
})
