import { describe, expect, it } from 'vitest'
import { excerptOfText } from '../../../src/main/extract/metadata/excerpt.ts'
import { readMetadata } from '../../../src/main/extract/metadata/index.ts'
import { chooseDirection } from '../../../src/main/extract/metadata/language.ts'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { documentOf } from './html.ts'
import { read } from './metadata-page.ts'

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
    ['fog.html', fileAddress('0'.repeat(64), 'a.html'), null],
  ])('%s on %s', (href, url, expected) => {
    expect(read(`<link rel="canonical" href="${href}">`, '', url).canonicalUrl).toBe(expected)
  })
})

describe('an excerpt from the text', () => {
  const PROSE = 'The keeper counted the ships and wrote their names into a ledger.'

  it.each([
    ['begins with the first paragraph', `Ships\n\n${PROSE}\n\nMore.`, PROSE],
    ['passes over tables', `Lighthouse of the bay\nHeight\t84 m\nBuilt\t1871\n\n${PROSE}`, PROSE],
    ['takes what there is', 'Short.', 'Short.'],
  ])('%s', (_, text, expected) => expect(excerptOfText(text)).toBe(expected))

  it('ends with a word', () => expect(excerptOfText(PROSE.repeat(9))).toMatch(/^The keeper.{150,240}\w…$/))
})

describe('JSON-LD', () => {
  it('survives comments, line breaks in strings and trailing commas', () => {
    const script =
      '<script type="application/ld+json">/* */<!-- {"@type":"Article","headline":"a\nb",} --></script>'
    expect(read(script).title).toBe('a b')
  })
})
