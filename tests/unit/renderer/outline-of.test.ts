import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../src/renderer/reader/outline/outline-of.ts'

function outline(html: string): [string, number][] {
  const body = document.createElement('div')
  body.innerHTML = html
  return outlineOf(body).map(({ text, depth }) => [text, depth])
}

describe('outlineOf', () => {
  it.each([
    [
      'headings below each other',
      '<h2>A</h2><h3>B</h3><h2>C</h2>',
      [
        ['A', 0],
        ['B', 1],
        ['C', 0],
      ],
    ],
    [
      'levels that are left out',
      '<h2>A</h2><h5>B</h5><h3>C</h3>',
      [
        ['A', 0],
        ['B', 1],
        ['C', 1],
      ],
    ],
    [
      'an article that begins deep',
      '<h4>A</h4><h4>B</h4><h2>C</h2>',
      [
        ['A', 0],
        ['B', 0],
        ['C', 0],
      ],
    ],
    [
      'no more than three depths',
      '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4>',
      [
        ['A', 0],
        ['B', 1],
        ['C', 2],
        ['D', 2],
      ],
    ],
    [
      'words however they are written',
      '<h2> A\n <em>b</em></h2><h2>C</h2>',
      [
        ['A b', 0],
        ['C', 0],
      ],
    ],
    [
      'no heading without words',
      '<h2><img alt=""></h2><h2>A</h2><h2>B</h2>',
      [
        ['A', 0],
        ['B', 0],
      ],
    ],
    ['nothing where one heading is all', '<h2>A</h2><p>Text</p>', []],
  ])('shows %s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected)
  })
})
