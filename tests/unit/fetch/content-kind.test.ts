import { expect, it } from 'vitest'
import { contentKind } from '../../../src/main/fetch/content-kind.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it.each([
  ['text/html; charset=utf-8', '<p>x', 'html'],
  ['application/xhtml+xml', '<html/>', 'html'],
  ['text/html', '%PDF-1.4', 'pdf'],
  [null, '\n<!-- a remark -->\n<!DOCTYPE html>', 'html'],
  [null, '\u{feff}<html>', 'html'],
  ['application/octet-stream', '<html>', 'html'],
  [null, 'words', 'other'],
  ['application/json', '{}', 'data'],
  ['application/atom+xml', '<feed/>', 'feed'],
  ['application/vnd.oasis.opendocument.text', 'PK', 'document'],
  ['application/epub+zip', 'PK', 'document'],
  ['application/zip', 'PK', 'archive'],
  ['text/plain', 'x', 'text'],
  ['video/mp4', 'x', 'video'],
] as const)('%s beginning with %j is %s', (type, start, kind) =>
  expect(contentKind(type, bytes(start))).toBe(kind),
)

it('knows a page in UTF-16', () => {
  const page = Buffer.from('\u{feff}<!doctype html><p>x', 'utf16le')
  expect(contentKind(null, page)).toBe('html')
})
