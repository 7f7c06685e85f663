import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGranted, isOpenedOutside, isWithin, windowFile } from '../../../src/main/desktop/confinement.ts'

const folder = join(import.meta.dirname, 'window')
const fileOf = (address: string) => windowFile(address, { host: 'recto', folder })?.file ?? null

describe('windowFile', () => {
  it.each([
    ['app://recto/', 'index.html'],
    ['app://recto/index.html?key=1#/article', 'index.html'],
    ['app://recto/assets/a%20b.js', join('assets', 'a b.js')],
  ])('finds %s', (address, file) => expect(fileOf(address)).toBe(join(folder, file)))

  it.each([
    'app://other/index.html',
    'app://recto/..%2f..%2fsecret.html',
    'app://recto/a%00.html',
    'app://recto/%.html',
    'app://recto/notes.txt',
  ])('has nothing for %s', (address) => expect(fileOf(address)).toBeNull())

  it('never leaves its folder, whatever the path', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', 'a', 'index.html', '/', '\\'), {
          maxLength: 12,
        }),
        (parts) => {
          const file = fileOf(`app://recto/${parts.join('/')}.html`)
          if (file !== null) expect(file.startsWith(folder + sep)).toBe(true)
        },
      ),
    )
  })
})

describe('links', () => {
  it.each(['https://example.org/', 'http://example.org/', 'mailto:a@example.org'])(
    'opens %s outside',
    (address) => expect(isOpenedOutside(address)).toBe(true),
  )
  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://recto/',
    'smb://host/share',
    'ms-word:x',
    'no address',
  ])('does not open %s', (address) => expect(isOpenedOutside(address)).toBe(false))
  it.each([
    ['app://recto', true],
    ['app://recto/#/a', true],
    ['app://recto.evil/', false],
    ['app://rectory', false],
    ['https://example.org/app://recto/', false],
  ])('is %s within the window: %s', (address, expected) =>
    expect(isWithin(address, 'app://recto')).toBe(expected),
  )
})

describe('isGranted', () => {
  it.each([
    ['fileSystem', 'app://recto/', true],
    ['persistent-storage', 'app://recto/index.html', true],
    ['fileSystem', 'https://example.org/', false],
    ['fileSystem', 'app://recto.example/', false],
    ['geolocation', 'app://recto/', false],
    ['clipboard-read', 'app://recto/', false],
    ['clipboard-sanitized-write', 'app://recto/', true],
    ['clipboard-sanitized-write', 'https://example.org/', false],
  ])('%s for %s: %j', (permission, asking, granted) =>
    expect(isGranted(permission, asking, 'app://recto')).toBe(granted),
  )
})
