import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findAddressesInHtml,
  findAddressesInText,
  findAddressesInUriList,
} from '../../../src/renderer/saving/intake/find-addresses.ts'

const found = (text: string) => findAddressesInText(text).addresses

describe('addresses in text', () => {
  it.each([
    [
      'lines',
      'https://a.example/1\nhttp://b.example/2\r\nwww.c.example/3\n',
      ['https://a.example/1', 'http://b.example/2', 'https://www.c.example/3'],
    ],
    [
      'a list without schemes',
      '- a.example/one\n2. b.example/two?x=1',
      ['https://a.example/one', 'https://b.example/two?x=1'],
    ],
    [
      'Markdown',
      'See [the harbour](https://a.example/x_(y)) and <https://b.example/z>.',
      ['https://a.example/x_(y)', 'https://b.example/z'],
    ],
    [
      'prose',
      'Read https://a.example/story, or (see www.b.example/x)! Not e.g. notes.md.',
      ['https://a.example/story', 'https://www.b.example/x'],
    ],
    [
      'quotation marks',
      '“https://a.example/1” «https://b.example/2»',
      ['https://a.example/1', 'https://b.example/2'],
    ],
    ['other schemes', 'mailto:a@b.example ftp://c.example/x javascript:alert(1)\na@b.example\n1.5', []],
    ['this computer', 'localhost:3000/x', ['http://localhost:3000/x']],
  ])('in %s', (_form, text, addresses) => expect(found(text)).toEqual(addresses))

  it('names the lines of a list that hold none, and does not take prose for a list', () => {
    const list = 'https://a.example/1\nmy notes\nhttps://a.example/2\n\nand more'
    expect(findAddressesInText(list).otherLines).toEqual(['my notes', 'and more'])
    const prose = 'A letter.\nIt has lines.\nAnd more lines.\nOne is https://a.example/1.'
    expect(findAddressesInText(prose)).toEqual({
      addresses: ['https://a.example/1'],
      otherLines: [],
      isCut: false,
    })
  })

  it('finds each of five hundred, once', () => {
    const addresses = Array.from({ length: 500 }, (_, n) => `https://a.example/${n}`)
    expect(found([...addresses, ...addresses].join('\n'))).toEqual(addresses)
  })

  it('says where the text is longer than is read, and takes no half of an address', () => {
    const text = `https://a.example/1\n${'x '.repeat(2_499_980)}https://a.example/story`
    expect(findAddressesInText(text)).toMatchObject({ addresses: ['https://a.example/1'], isCut: true })
  })

  it('finds any web address that stands on a line of its own', () =>
    fc.assert(
      fc.property(
        fc.array(fc.webUrl({ withQueryParameters: true }), { minLength: 1, maxLength: 5 }),
        (urls) => {
          expect(found(urls.join('\n'))).toEqual([...new Set(urls.map((url) => new URL(url).href))])
        },
      ),
    ))

  it('never throws, whatever is pasted', () =>
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void findAddressesInText(text))))
})

describe('addresses in HTML and lists of addresses', () => {
  it('takes links to pages, once, and no others', () => {
    const html = `<a href="https://a.example/1">One</a><a href="/2">Two</a><a href="mailto:a@b.example">Mail</a>
      <p><a href=" https://a.example/1 ">again</a><a href="http://b.example/?a=1&amp;b=2">B</a>`
    expect(findAddressesInHtml(html)).toEqual(['https://a.example/1', 'http://b.example/?a=1&b=2'])
  })

  it('leaves remarks out', () =>
    expect(findAddressesInUriList('# two links\r\nhttps://a.example/1\r\nhttps://b.example/2')).toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ]))
})
