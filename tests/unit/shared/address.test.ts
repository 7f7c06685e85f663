import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, displayHost, parseAddress } from '../../../src/shared/address.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'

describe('parseAddress', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['  example.org/a  ', 'https://example.org/a'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['//example.org/a', 'https://example.org/a'],
    ['localhost:8080/a', 'http://localhost:8080/a'],
    ['127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    ['http://[::1]:80/a', 'http://[::1]/a'],
    ['https://user:secret@example.org/', 'https://example.org/'],
    ['https://exämple.org/ü', 'https://xn--exmple-cua.org/%C3%BC'],
  ])('reads %j', (typed, address) => expect(parseAddress(typed)).toBe(address))

  it.each([
    '',
    'not an address',
    'word',
    'https://',
    'https://word',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/a',
    'mailto:a@example.org',
    'https://exa mple.org',
  ])('refuses %j', (typed) => {
    expect(() => parseAddress(typed)).toThrow(RectoError)
  })

  it('gives an http(s) address or a RectoError for any text, and leaves its own answers as they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
        try {
          const address = parseAddress(typed)
          expect(address).toMatch(/^https?:\/\//)
          expect(parseAddress(address)).toBe(address)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(RectoError)
        }
      }),
    )
  })
})

describe('addressKey', () => {
  const key = addressKey('https://example.org/story?id=7')

  it.each([
    'http://example.org/story?id=7',
    'https://example.org/story/?id=7',
    'https://example.org/story?id=7#comments',
    'https://example.org/story?utm_source=x&id=7&utm_medium=y',
    'https://EXAMPLE.org/story?id=7&fbclid=abc',
    'https://example.org/story?id=7&xtor=RSS-1&at_medium=z',
  ])('is the same for %s', (address) => expect(addressKey(address)).toBe(key))

  it.each([
    'https://example.org/story?id=8',
    'https://example.org/story',
    'https://example.org/story/more?id=7',
    'https://other.example.org/story?id=7',
    'https://example.org:8443/story?id=7',
    'https://example.org/story?id=7#!/page/2',
  ])('is another for %s', (address) => expect(addressKey(address)).not.toBe(key))

  it('does not change with tracking parameters, whatever the address', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.stringMatching(/^[a-z0-9]{1,9}$/),
        (address, value) => {
          const tracked = new URL(address)
          tracked.searchParams.append('utm_campaign', value)
          const plain = new URL(address)
          // Reading the parameters normalises how they are written, on both sides.
          plain.searchParams.append('x', '')
          plain.searchParams.delete('x')
          expect(addressKey(tracked.href)).toBe(addressKey(plain.href))
        },
      ),
    )
  })
})

describe('displayHost', () => {
  it('leaves www. out', () => expect(displayHost('https://www.example.org/a')).toBe('example.org'))
  it('gives back what is no address', () => expect(displayHost('some words')).toBe('some words'))
})
