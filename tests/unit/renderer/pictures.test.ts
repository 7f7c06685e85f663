import { afterEach, describe, expect, it } from 'vitest'
import { framePictures, takeFrameAway } from '../../../src/renderer/reader/pictures/frame-pictures.ts'
import { galleryOf } from '../../../src/renderer/reader/pictures/gallery.ts'
import { nextZoom } from '../../../src/renderer/reader/pictures/zoom.ts'

const words = { enlarge: 'Enlarge', enlargeNamed: (alt: string) => `Enlarge: ${alt}` }

afterEach(() => document.body.replaceChildren())

function framed(html: string): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = html
  document.body.append(body)
  framePictures(body.querySelectorAll('img'), words)
  return body
}

const picture = (alt: string, width = 600, height = 400) =>
  `<img alt="${alt}" width="${width}" height="${height}">`

describe('pictures', () => {
  it('have a button without text, which leaves the article’s text as it is', () => {
    const body = framed(`<p>Before ${picture('A boat')} after</p><p>${picture('')}</p>`)
    const labels = [...body.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel)
    expect(labels).toEqual(['Enlarge: A boat', 'Enlarge'])
    expect(body.textContent).toBe('Before  after')
  })

  it('that are signs have none, and stand in their line', () => {
    const body = framed(
      `<p>Press ${picture('x', 48, 48)} or ${picture('a²', 200, 24)}</p><p>${picture('', 60, 60)}</p>`,
    )
    expect(body.querySelector('button')).toBeNull()
    expect(body.querySelectorAll('.inline-sign')).toHaveLength(2)
  })

  it('that are links stay links', () => {
    const body = framed(`<p><a href="https://e.org/">${picture('A boat')}</a></p>`)
    expect(body.querySelector('.picture > a > img')).not.toBeNull()
    expect(body.querySelector('a button, button a')).toBeNull()
  })

  it('are gone through in the article’s order, with their captions', () => {
    const body = framed(
      `<figure>${picture('One')}<figcaption>First <a href="#recto-x" id="recto-y">1</a></figcaption></figure><p>${picture('Two')}</p>`,
    )
    const [, second] = body.querySelectorAll('button')
    const gallery = galleryOf(body, second as Element)
    expect(gallery.first).toBe(1)
    expect(gallery.pictures.map(({ alt }) => alt)).toEqual(['One', 'Two'])
    expect(gallery.pictures[0]?.caption?.textContent).toBe('First 1')
    expect(gallery.pictures[0]?.caption?.querySelector('a, [id]')).toBeNull()
    expect(gallery.pictures[1]?.caption).toBeNull()
  })

  it('that cannot be drawn are none', () => {
    const body = framed(`<p>${picture('One')}</p><p>${picture('Two')}</p>`)
    takeFrameAway(body.querySelector('img') as HTMLImageElement)
    const [button] = body.querySelectorAll('button')
    expect(galleryOf(body, button as Element).pictures.map(({ alt }) => alt)).toEqual(['Two'])
  })
})

it('zooms by steps from whatever a picture is shown at', () => {
  expect(nextZoom(0.62, 'in')).toBe(0.75)
  expect(nextZoom(0.62, 'out')).toBe(0.5)
  expect(nextZoom(0.9995, 'in')).toBe(1.5)
  expect(nextZoom(4, 'in')).toBeNull()
  expect(nextZoom(0.05, 'out')).toBeNull()
})
