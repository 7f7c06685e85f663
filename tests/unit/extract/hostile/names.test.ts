import { expect, it } from 'vitest'
import { extractArticle } from '../../../../src/main/extract/index.ts'
import { prose } from '../html.ts'

const url = 'https://example.org/story'

it.each([
  'querySelector',
  'querySelectorAll',
  'documentElement',
  'body',
  'createElement',
  'location',
  'baseURI',
  'images',
])('an image named %s shadows nothing of the document', (name) => {
  const html = `<title>Story</title><img name="${name}"><object id="${name}"></object><article>${prose(6)}</article>`
  expect(extractArticle({ html, url }).article.bodyText).toContain('number 6')
})

it.each([
  'parentElement',
  'firstElementChild',
  'nextElementSibling',
  'children',
  'childNodes',
  'attributes',
  'localName',
  'nodeType',
  'id',
  'closest',
  'remove',
  'removeAttribute',
  'replaceWith',
  'getAttribute',
  'textContent',
])('a field named %s shadows nothing of the form around the article', (name) => {
  const fields = `<input name="${name}"><button id="${name}"></button><img id="${name}">`
  const html = `<title>Story</title><form>${fields}<article>${prose(6)}</article></form>`
  expect(extractArticle({ html, url }).article.bodyText).toContain('number 6')
})
