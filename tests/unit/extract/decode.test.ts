import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../src/main/extract/decode.ts'

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodePage', () => {
  it('reads windows-1252 declared in the header', () => {
    const bytes = new Uint8Array([...ascii('<p>d'), 0xe9, ...ascii('j'), 0xe0, 0x80, ...ascii('</p>')])
    expect(decodePage(bytes, 'text/html; charset=iso-8859-1')).toEqual({
      html: '<p>déjà€</p>',
      encoding: 'windows-1252',
    })
  })

  it('reads Shift_JIS declared in the page', () => {
    const bytes = new Uint8Array([
      ...ascii('<meta charset="Shift_JIS"><p>'),
      0x93,
      0xfa,
      0x96,
      0x7b,
      ...ascii('</p>'),
    ])
    expect(decodePage(bytes, 'text/html')).toEqual({
      html: '<meta charset="Shift_JIS"><p>日本</p>',
      encoding: 'shift_jis',
    })
  })

  it('lets a byte-order mark win over the header', () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...ascii('<p>').flatMap((b) => [b, 0]), 0xe9, 0])
    expect(decodePage(bytes, 'text/html; charset=utf-8')).toEqual({ html: '<p>é', encoding: 'utf-16le' })
  })

  it('believes the meta where the bytes are an error under the header', () => {
    const bytes = new Uint8Array([...ascii('<meta charset="windows-1252"><p>caf'), 0xe9, ...ascii('!</p>')])
    expect(decodePage(bytes, 'text/html; charset=UTF-8').html).toContain('café!')
  })

  it('believes a multi-byte meta over a single-byte header', () => {
    const bytes = utf8('<meta charset="utf-8"><p>naïve — “oui”</p>')
    expect(decodePage(bytes, 'text/html; charset=ISO-8859-1')).toMatchObject({
      html: '<meta charset="utf-8"><p>naïve — “oui”</p>',
      encoding: 'utf-8',
    })
  })

  it('believes UTF-8 bytes over a single-byte header where the page says nothing', () => {
    expect(decodePage(utf8('<p>Œuvre</p>'), 'text/html; charset=latin1').html).toBe('<p>Œuvre</p>')
  })

  it('keeps a single-byte header where the bytes are no UTF-8', () => {
    const bytes = new Uint8Array([...ascii('<p>'), 0xe9])
    expect(decodePage(bytes, 'text/html; charset=latin1').html).toBe('<p>é')
  })

  it('takes undeclared UTF-8 for UTF-8, and other bytes for windows-1252', () => {
    expect(decodePage(utf8('<p>größer</p>'), null)).toEqual({ html: '<p>größer</p>', encoding: 'utf-8' })
    expect(decodePage(new Uint8Array([0x67, 0x72, 0xf6, 0xdf, 0x65]), null)).toEqual({
      html: 'größe',
      encoding: 'windows-1252',
    })
  })

  it('finds a meta far into the head', () => {
    const head = `<!-- ${'x'.repeat(3000)} --><meta charset="euc-kr"><p>`
    expect(decodePage(new Uint8Array([...ascii(head), 0xc7, 0xd1]), null).html.endsWith('한')).toBe(true)
  })

  it('ignores a charset that does not exist', () => {
    expect(decodePage(utf8('<p>é'), 'text/html; charset=utf8mb4').html).toBe('<p>é')
  })

  it('accepts NUL bytes and no bytes at all', () => {
    expect(decodePage(new Uint8Array([0x61, 0, 0x62]), null).html).toBe('a\0b')
    expect(decodePage(new Uint8Array(), null).html).toBe('')
  })

  it('accepts a page cut off within a character', () => {
    const bytes = utf8('<p>déjà')
    expect(decodePage(bytes.slice(0, -1), null).encoding).toBe('utf-8')
  })
})
