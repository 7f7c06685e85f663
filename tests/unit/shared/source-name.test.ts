import { expect, it } from 'vitest'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { sourceName, untitledName } from '../../../src/shared/source-name.ts'

const ofFile = (name: string) => fileAddress('ab'.repeat(32), name)

it.each([
  ['https://www.example.org/story', 'example.org', 'example.org'],
  ['http://127.0.0.1:8080/story', '127.0.0.1:8080', '127.0.0.1:8080'],
  [ofFile('my harbour.html'), 'my harbour.html', 'my harbour'],
  [ofFile('v1.2 notes.mhtml'), 'v1.2 notes.mhtml', 'v1.2 notes'],
  [ofFile('.html'), '.html', '.html'],
  [ofFile('harbour'), 'harbour', 'harbour'],
])('%s', (address, name, untitled) => {
  expect([sourceName(address), untitledName(address)]).toEqual([name, untitled])
})
