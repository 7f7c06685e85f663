import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, displayHost, parseAddress, withoutTracking } from '../../../src/shared/address.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'

describe('parseAddress', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['  example.org/a  ', 'https://example.org/a'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['"https://example.org/a"', 'https://example.org/a'],
    ['« https://example.org/a »', 'https://example.org/a'],
    ['//example.org/a', 'https://example.org/a'],
    ['localhost:8080/a', 'http://localhost:8080/a'],
    ['127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    ['http://[::1]:80/a', 'http://[::1]/a'],
    ['https://user:secret@example.org/', 'https://example.org/'],
    ['http://nas/a', 'http://nas/a'],
    ['http://intranet:8080/a', 'http://intranet:8080/a'],
    ['https://exämple.org/ü', 'https://xn--exmple-cua.org/%C3%BC'],
  ])('reads %j', (typed, address) => expect(parseAddress(typed)).toBe(address))

  it.each([
    '',
    'not an address',
    'word',
    'https://',
    'word:8080/a',
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
    'https://example.org/story?id=7&pk_id=1',
    'https://example.org/story?id=7&at_id=1',
  ])('is another for %s', (address) => expect(addressKey(address)).not.toBe(key))

  it('tells pages apart whose queries are not UTF-8', () => {
    const [first, second] = ['https://example.org/?titre=caf%E9', 'https://example.org/?titre=caf%E8']
    expect(addressKey(first)).not.toBe(addressKey(second))
  })

  const parameters = fc.array(fc.stringMatching(/^[a-tv-z][a-z0-9]{0,5}=(?:[a-z0-9]|%[0-9A-F]{2}){0,6}$/))

  it('does not change with tracking parameters, wherever they stand', () => {
    fc.assert(
      fc.property(parameters, parameters, fc.stringMatching(/^[a-z0-9]{1,9}$/), (before, behind, value) => {
        const plain = `https://example.org/?${[...before, ...behind].join('&')}`
        const tracked = `https://example.org/?${[...before, `utm_campaign=${value}`, ...behind].join('&')}`
        expect(addressKey(tracked)).toBe(addressKey(plain))
      }),
    )
  })

  it('is another whenever the rest of the query is', () => {
    fc.assert(
      fc.property(parameters, parameters, (a, b) => {
        const keys = [a, b].map((query) => addressKey(`https://example.org/?${query.join('&')}`))
        expect(keys[0] === keys[1]).toBe(a.join('&') === b.join('&'))
      }),
    )
  })
})

describe('withoutTracking', () => {
  it.each([
    ['https://example.org/a?utm_source=x&b=%E9&fbclid=1#c', 'https://example.org/a?b=%E9#c'],
    ['https://example.org/a?utm_source=x', 'https://example.org/a'],
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ])('makes of %s %s', (address, clean) => expect(withoutTracking(address)).toBe(clean))
})

describe('displayHost', () => {
  it('names the port', () => expect(displayHost('http://127.0.0.1:8080/a')).toBe('127.0.0.1:8080'))
  it('leaves www. out', () => expect(displayHost('https://www.example.org/a')).toBe('example.org'))
  it('gives back what is no address', () => expect(displayHost('some words')).toBe('some words'))
})
