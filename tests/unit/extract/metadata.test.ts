import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../src/main/extract/metadata/index.ts'
import { chooseDirection } from '../../../src/main/extract/metadata/language.ts'
import { parseDate } from '../../../src/main/extract/metadata/parse-date.ts'
import { documentOf } from './html.ts'

const read = (head: string, body = '', url?: string) =>
  readMetadata(documentOf(`<html><head>${head}</head><body>${body}</body></html>`, url))
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('title', () => {
  it.each([
    [
      'cuts the site off',
      '<title>How fog forms over water | Harbour Times</title>',
      '',
      'How fog forms over water',
    ],
    [
      'cuts the named site off',
      '<meta property="og:site_name" content="Le Phare"><title>Brume - Le Phare</title>',
      '',
      'Brume',
    ],
    [
      'prefers the heading that agrees',
      '<title>Fog, explained | Harbour</title>',
      '<h1>Fog, explained</h1>',
      'Fog, explained',
    ],
    [
      'knows a heading that is the site',
      '<title>What the fog brings - Harbour Times</title>',
      '<h1>Harbour Times</h1>',
      'What the fog brings',
    ],
    [
      'keeps a dash of its own',
      '<title>Fog - friend or foe of sailors?</title>',
      '',
      'Fog - friend or foe of sailors?',
    ],
    [
      'unescapes what was escaped twice',
      '<title>Fish &amp;amp; ships &amp;#8211; a story</title>',
      '',
      'Fish & ships – a story',
    ],
    [
      'leaves the anchor of a heading out',
      '<title>Fog — Docs</title>',
      '<h1>Fog<a class="headerlink" href="#fog">¶</a></h1>',
      'Fog',
    ],
  ])('%s', (_, head, body, expected) => expect(read(head, body).title).toBe(expected))
})

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
  ])('%s', (_, head, body, expected) => expect(read(head, body).byline).toBe(expected))
})

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
  ])('reads “%s”', (text, expected) => expect(parseDate(text)).toBe(expected))

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

describe('language and direction', () => {
  it('are read from the root, meta and letters', () => {
    expect(readMetadata(documentOf('<html lang="pt_br">')).lang).toBe('pt-BR')
    expect(read('<meta property="og:locale" content="de_AT">').lang).toBe('de-AT')
    expect(readMetadata(documentOf('<html lang="not a language!">')).lang).toBeNull()
    expect(chooseDirection(null, 'fa-IR', '')).toBe('rtl')
    expect(chooseDirection(null, null, 'שלום לכולם')).toBe('rtl')
    expect(chooseDirection('ltr', 'en', 'hello')).toBe('ltr')
    expect(chooseDirection('rtl', 'en', 'hello')).toBe('rtl')
  })
})

describe('canonical address', () => {
  it.each([
    ['/fog', 'https://m.example.org/fog?x=1', 'https://m.example.org/fog'],
    ['https://www.example.org/fog', 'https://m.example.org/fog', 'https://www.example.org/fog'],
    ['https://elsewhere.example/fog', 'https://example.org/fog', null],
    ['https://example.org/', 'https://example.org/fog', null],
    ['https://example.org/', 'https://example.org/', 'https://example.org/'],
    ['javascript:alert(1)', 'https://example.org/fog', null],
  ])('%s on %s', (href, url, expected) => {
    expect(read(`<link rel="canonical" href="${href}">`, '', url).canonicalUrl).toBe(expected)
  })
})

describe('JSON-LD', () => {
  it('survives comments, line breaks in strings and trailing commas', () => {
    const script =
      '<script type="application/ld+json">/* */<!-- {"@type":"Article","headline":"a\nb",} --></script>'
    expect(read(script).title).toBe('a b')
  })
})
