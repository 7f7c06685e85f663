import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/main/extract/dom/blocks.ts'
import { TIDY } from '../../../src/main/extract/pipeline.ts'
import { cleaned, prose } from './html.ts'

const tidied = (name: string, html: string) =>
  textOf(
    cleaned(
      html,
      TIDY.filter((pass) => pass.name === name),
    ).body,
  )

describe('teaser-links', () => {
  const link = (text: string, tag = 'p') => `<${tag}><a href="/other">${text}</a></${tag}>`
  const heard = (html: string) => tidied('teaser-links', html)

  it('takes headlines in capitals out of the text', () => {
    expect(heard(prose(2) + link('FERRY PILOTS GO ON STRIKE') + prose(2))).not.toContain('FERRY')
  })

  it('leaves links in ordinary letters, capitals without a link, and rows of links', () => {
    expect(heard(prose(1) + link('The harbour rules of 1901') + prose(1))).toContain('harbour rules')
    expect(heard(`${prose(1)}<p>FERRY PILOTS GO ON STRIKE</p>${prose(1)}`)).toContain('FERRY')
    const row = link('ALL THE SHIPS OF MARCH') + link('ALL THE SHIPS OF APRIL')
    expect(heard(prose(1) + row + prose(1))).toContain('MARCH')
  })

  it('takes three headlines behind the text, but not two', () => {
    const item = link('A night on the old lightship', 'li')
    expect(heard(`${prose(2)}<ul>${item.repeat(3)}</ul>`)).not.toContain('lightship')
    expect(heard(`${prose(2)}<ul>${item.repeat(2)}</ul>`)).toContain('lightship')
  })
})

describe('link-blocks', () => {
  it('takes labels, but not what somebody says', () => {
    expect(tidied('link-blocks', `${prose(1)}<p>Listen</p>${prose(1)}`)).not.toContain('Listen')
    expect(tidied('link-blocks', `${prose(1)}<p>“Listen.”</p>${prose(1)}`)).toContain('Listen')
  })
})

describe('closing-sections', () => {
  const SECTION = '<h2>Contact</h2><p>Knock twice.</p>'

  it('takes them from the end, several of them too', () => {
    const about = '<h2>About the author</h2><p>Ada Holm has a boat.</p>'
    expect(tidied('closing-sections', prose(6) + about + SECTION)).not.toMatch(/Ada Holm|Knock/)
    expect(tidied('closing-sections', `${prose(6) + SECTION}<h2>Sources</h2><p>A log book.</p>`)).toMatch(
      /^(?!.*Knock).*log book/,
    )
  })

  it('leaves a chapter of that name in the midst of the text', () => {
    expect(tidied('closing-sections', `${prose(3) + SECTION}<h2>After</h2>${prose(3)}`)).toContain('Knock')
  })
})

describe('stray-lines', () => {
  const CREDIT = '<p>Reporters Ada Holm and Jon Vik in Bergen contributed to this report.</p>'

  it('takes who else worked on the article from its end only', () => {
    expect(tidied('stray-lines', prose(6) + CREDIT)).not.toContain('Ada Holm')
    expect(tidied('stray-lines', CREDIT + prose(6))).toContain('Ada Holm')
  })
})

describe('stray-lines and sentences', () => {
  it.each([
    'Photos by moonlight are hard. He took them all the same.',
    'Bild: so hieß das Boot, und niemand wusste, warum.',
  ])('keeps %s', (line) =>
    expect(tidied('stray-lines', `${prose(6)}<p>${line}</p>${prose(6)}`)).toContain(line),
  )

  it.each(['Photo by Ada Roe', 'Foto: Jan Vik/dpa', '(Image: © NASA)'])('takes %s', (line) =>
    expect(tidied('stray-lines', `${prose(6)}<p>${line}</p>${prose(6)}`)).not.toContain(line),
  )
})

describe('own-address', () => {
  // The test page's address.
  const own = 'example.org/2024/story.html'

  it.each([
    ['alone', `https://${own}`],
    ['for printed copies', `This article was printed from www.${own}?print=1`],
    ['as a citation', `Citation: The keeper (2024) retrieved 3 May 2024 from https://${own}`],
  ])('takes the line that gives it %s', (_, line) =>
    expect(tidied('own-address', `${prose(2)}<p>${line}</p>${prose(1)}`)).not.toContain('example.org'),
  )

  it.each([
    ['another address', 'https://example.org/2023/other.html'],
    ['what stands below it', `Download: https://${own}/data.zip`],
    ['a file beside it', `Clone it: git clone https://${own}.git`],
    ['a sentence that names it', `We keep a list of all lamps that were ever lit here at ${own} since`],
    ['a paragraph that names it', `${'It was read by many who keep lamps. '.repeat(8)} See ${own}.`],
  ])('keeps %s', (_, line) =>
    expect(tidied('own-address', `${prose(2)}<p>${line}</p>`)).toContain('example.org'),
  )
})
