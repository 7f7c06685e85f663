import { describe, expect, it } from 'vitest'
import { findPageLinks } from '../../../../src/main/extract/pages/page-links.ts'
import type { PageKind } from '../../../../src/shared/extraction-report.ts'
import { documentOf } from '../html.ts'

const at = 'https://harbour.example'
const links = (path: string, html: string, kind: PageKind = 'article') =>
  findPageLinks(documentOf(`<body>${html}`, `${at}${path}`), kind, null)
const next = (path: string, html: string, kind?: PageKind) =>
  links(path, html, kind).nextPage?.replace(at, '') ?? null

describe('the next page', () => {
  it.each([
    [
      'by relation and a number behind the path',
      '/log/fog',
      '<link rel="next" href="/log/fog/2">',
      '/log/fog/2',
    ],
    [
      'by its words and a parameter',
      '/fog.php?id=7',
      '<a href="fog.php?id=7&page=2">Page suivante »</a>',
      '/fog.php?id=7&page=2',
    ],
    ['by an arrow', '/log/fog.html', '<a href="/log/fog_2.html">»</a>', '/log/fog_2.html'],
    [
      'by what is told to screen readers',
      '/log/fog',
      '<a aria-label="Nächste Seite" href="/log/fog/seite-2"></a>',
      '/log/fog/seite-2',
    ],
    [
      'in a list of pages',
      '/log/fog',
      '<ul><li><b>1</b><li><a href="/log/fog?page=2">2</a><li><a href="/log/fog?page=3">3</a></ul>',
      '/log/fog?page=2',
    ],
    [
      'from the middle of a list of pages',
      '/log/fog-p2',
      '<p><a href="/log/fog">1</a> 2 <a href="/log/fog-p3">3</a></p>',
      '/log/fog-p3',
    ],
    [
      'with its number in words',
      '/log/fog',
      '<a href="/log/fog,page-2">Continue to page 2</a>',
      '/log/fog,page-2',
    ],
    ['whatever its fragment', '/log/fog', '<a rel="next" href="/log/fog/2#top">x</a>', '/log/fog/2'],
  ])('is found %s', (_, path, html, found) => expect(next(path, html)).toBe(found))

  it.each([
    ['the next post of a blog', '/2024/fog', '<link rel="next" href="/2024/rain">'],
    ['the next day', '/2024/05/12', '<a rel="next" href="/2024/05/13">Next</a>'],
    [
      'the next page of a list of stories',
      '/category/sea',
      '<a rel="next" href="/category/sea/page/2">Next</a>',
    ],
    ['the next page of a front page', '/', '<a rel="next" href="/?page=2">Next</a>'],
    ['a page of readers’ comments', '/fog', '<div id="comments">1 <a href="/fog?page=2">2</a></div>'],
    ['the next of numbered stories', '/story-2', '<a rel="next" href="/story-3">Next</a>'],
    ['a page that is not the next', '/fog', '1 … <a href="/fog?page=9">9</a>'],
    ['a number that is in no list of pages', '/fog', '<p>See also <a href="/fog?page=2">2</a>.</p>'],
    ['another host', '/fog', '<a rel="next" href="https://elsewhere.example/fog/2">Next</a>'],
    ['a script', '/fog', '<a rel="next" href="javascript:page(2)">Next</a>'],
    ['the page before', '/fog/3', '<a rel="prev" href="/fog/2">2</a>'],
    ['a link to a later part by its title', '/fog', '<a href="/fog/2">What the fog hid</a>'],
  ])('is not %s', (_, path, html) => expect(next(path, html)).toBeNull())

  it('is the next chapter in no documentation', () => {
    expect(next('/guide/1', '<a rel="next" href="/guide/2">Next</a>', 'documentation')).toBeNull()
  })

  it.each([
    [
      '/threads/fog.12/',
      '<a href="/threads/fog.12/page-2" class="pageNav-jump--next">Next</a>',
      '/threads/fog.12/page-2',
    ],
    [
      '/viewtopic.php?t=3&start=20',
      '<a rel="next" href="/viewtopic.php?t=3&start=40">Next</a>',
      '/viewtopic.php?t=3&start=40',
    ],
    ['/t/fog/9', '<link rel="next" href="/t/fog/9?page=2">', '/t/fog/9?page=2'],
  ])('is that of a thread %s', (path, html, found) => expect(next(path, html, 'discussion')).toBe(found))

  it('reads relative addresses against the base, and a wrong one harms nobody', () => {
    expect(next('/log/fog', '<base href="/log/"><a rel="next" href="fog/2">2</a>')).toBe('/log/fog/2')
    expect(next('/fog', '<base href="javascript:alert(1)"><a rel="next" href="fog/2">2</a>')).toBe('/fog/2')
  })
})

describe('the single page', () => {
  const paged = '<link rel="next" href="/log/fog?page=2">'
  const single = (html: string) => links('/log/fog', paged + html).singlePage?.replace(at, '') ?? null

  it.each([
    ['<a href="/log/fog?page=all">View all</a>', '/log/fog?page=all'],
    ['<a href="/log/fog/komplettansicht">Auf einer Seite</a>', '/log/fog/komplettansicht'],
    ['<link rel="alternate" media="print" href="/log/fog/print">', '/log/fog/print'],
    ['<a href="/log/fog?print=1">Lire sur une seule page</a>', '/log/fog?print=1'],
  ])('is found: %s', (html, found) => expect(single(html)).toBe(found))

  it.each([
    ['leads to another story', '<a href="/log">View all</a>'],
    ['is a script', '<a href="javascript:print()">Print</a>'],
    ['is this very page', '<a href="#all">View all</a>'],
  ])('is none that %s', (_, html) => expect(single(html)).toBeNull())

  it('is not looked for where there is no next page', () => {
    expect(links('/log/fog', '<a href="/log/fog?print=1">Print</a>').singlePage).toBeNull()
  })
})
