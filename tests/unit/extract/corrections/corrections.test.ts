import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../../src/main/extract/index.ts'
import type { Correction } from '../../../../src/shared/correction.ts'
import { prose } from '../html.ts'
import { blockWith, correct, inspect, QUAY, ruleOf, SITE, textOfHtml, URL } from './correction-pages.ts'

const TEA = 'What the harbour master told us'
const PLUG = 'The Quay Almanac'

describe('what was cleaned', () => {
  const { blocks, contentHtml } = inspect(QUAY)

  it('stands in its place, with the pass that took it', () => {
    const order = blocks.map(({ html, leftOutBy }) => `${leftOutBy ?? '·'} ${textOfHtml(html).slice(0, 18)}`)
    expect(order.slice(0, 3)).toEqual([
      'furniture Home Boats Tides L',
      'repeated-title The quay at night',
      '· Paragraph number 1',
    ])
    const tea = blocks.findIndex(({ html }) => html.includes(TEA))
    expect(blocks[tea]?.leftOutBy).toBe('furniture')
    expect(blocks[tea - 1]?.html).toContain('number 4')
    expect(blocks[tea + 1]?.html).toContain('number 5')
    expect(order.at(-1)).toBe('readability © The Quay')
  })

  it('is shown beside the whole article, block by block', () => {
    const shown = blocks.filter(({ leftOutBy }) => leftOutBy === null)
    expect(shown.map(({ html }) => html).join('')).toBe(contentHtml.replace(/>\s+</g, '><'))
  })

  it('is sanitised', () => {
    const hostile = QUAY.replace('<nav', '<nav onclick="x()"').replace(
      'Home<',
      '<img src="x" onerror="x()">Home<',
    )
    for (const { html } of inspect(hostile).blocks)
      expect(html).not.toMatch(/onclick|onerror|<script|javascript:/)
  })
})

describe('rules of a site', () => {
  it('take no more than half of an article together', () => {
    const named = (html: string) =>
      html.replace(/<p>Paragraph number (\d)/g, '<p class="part-$1">Paragraph number $1')
    const page = named(QUAY)
    const whole = inspect(page).bodyText.length
    const rules = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
      id: `r${number}`,
      action: 'remove' as const,
      selector: `p.part-${number}`,
      quote: null,
      until: null,
      site: SITE,
    }))
    const { bodyText, met } = inspect(page, rules)
    expect(bodyText.length).toBeLessThan(whole)
    expect(bodyText.length).toBeGreaterThan(whole * 0.45)
    expect(Object.values(met).filter((count) => count === 0).length).toBeGreaterThan(0)
  })
})

describe('a correction of one article', () => {
  const { blocks } = inspect(QUAY)

  it('puts a block back where it stood, and changes nothing else', () => {
    const put = inspect(QUAY, [correct('keep', blockWith(blocks, TEA))])
    expect(put.met).toEqual({ c: 1 })
    expect(put.bodyText).toMatch(/number 4 .*What the harbour master .*number 5 /s)
    const block = blockWith(put.blocks, TEA)
    expect(block).toMatchObject({ leftOutBy: null, correctionId: 'c' })
    expect(put.contentHtml.replace(block.html, '').replace(/\s+/g, ' ')).toBe(
      inspect(QUAY).contentHtml.replace(/\s+/g, ' '),
    )
  })

  it('removes a block, which is then listed as removed by a person', () => {
    const { bodyText, blocks: after, met } = inspect(QUAY, [correct('remove', blockWith(blocks, PLUG))])
    expect(met).toEqual({ c: 1 })
    expect(bodyText).not.toContain(PLUG)
    expect(bodyText).toContain('At dawn the keeper')
    expect(blockWith(after, PLUG)).toMatchObject({ leftOutBy: 'corrections', correctionId: 'c' })
  })

  it('gives way to a later one', () => {
    const remove = correct('remove', blockWith(blocks, PLUG), 'a')
    const keep = { ...remove, id: 'b', action: 'keep' } as const
    expect(inspect(QUAY, [remove, keep]).bodyText).toBe(inspect(QUAY).bodyText)
    expect(inspect(QUAY, [keep, remove]).bodyText).not.toContain(PLUG)
  })

  it('finds its block where the page has changed around it', () => {
    const remove = correct('remove', blockWith(blocks, PLUG))
    const moved = QUAY.replace(
      '<p class="plug-line">',
      '<p>A word that came later, and is long enough to be text.</p><p>',
    )
    const { bodyText, met } = inspect(moved, [remove])
    expect(met).toEqual({ c: 1 })
    expect(bodyText).not.toContain(PLUG)
    expect(bodyText).toContain('A word that came later')
  })

  it('finds a block by its words that had a name of its own and has moved', () => {
    const named = QUAY.replace('class="plug-line"', 'id="plug-box"')
    const remove = { ...correct('remove', blockWith(inspect(named).blocks, PLUG)), selector: '#plug-box' }
    const { met } = inspect(QUAY, [remove])
    expect(met).toEqual({ c: 1 })
  })

  it('says that it finds its block no more, and hits no other', () => {
    const remove = correct('remove', blockWith(blocks, PLUG))
    const changed = QUAY.replace('The Quay Almanac for', 'Our Almanac for')
    const { bodyText, met } = inspect(changed, [remove])
    expect(met).toEqual({ c: 0 })
    expect(bodyText).toBe(inspect(changed).bodyText)
  })

  it('removes a paragraph that only line breaks part from others', () => {
    const parted = `<title>Breaks</title><div class="text">${prose(6).replace(/<p>/g, '').replace(/<\/p>/g, '<br><br>')}</div>`
    const found = inspect(parted)
    const { bodyText, met } = inspect(parted, [correct('remove', blockWith(found.blocks, 'number 3'))])
    expect(met).toEqual({ c: 1 })
    expect(bodyText).not.toContain('number 3')
    expect(bodyText.match(/number \d/g)).toEqual(['number 1', 'number 2', 'number 4', 'number 5', 'number 6'])
  })

  it('puts back an item into its list', () => {
    const listed = QUAY.replace(
      '<p class="plug-line">',
      '<ul><li>The first of the three boats came in with the tide, heavy with mackerel.</li><li class="share-bar">The second lay off the bar.</li><li>The third was never seen again by anybody of this town.</li></ul><p class="plug-line">',
    )
    const { blocks: all } = inspect(listed)
    const { contentHtml } = inspect(listed, [correct('keep', blockWith(all, 'The second lay'))])
    expect(contentHtml).toMatch(/<li>The first.*<li>(?:<p>)?The second lay.*<li>The third/s)
  })

  it('brings pictures with their addresses', () => {
    const pictured = QUAY.replace(
      TEA,
      `<img data-src="/tea.png" src="data:," alt="Tea" width="600" height="400">${TEA}`,
    )
    const { blocks: all } = inspect(pictured)
    const { images } = extractArticle(
      { html: pictured, url: URL },
      { corrections: [correct('keep', blockWith(all, TEA))] },
    )
    expect(images).toContain('https://www.quay.example/tea.png')
  })
})

describe('a rule of a site', () => {
  const { blocks } = inspect(QUAY)
  const other = QUAY.replaceAll('quay at night', 'fog').replace('for the coming year', 'of last year')

  it('works on its other pages', () => {
    const remove = ruleOf('remove', blockWith(blocks, PLUG))
    expect(remove.selector).toBe('p.plug-line')
    expect(inspect(other, [remove]).bodyText).not.toContain(PLUG)
    const keep = ruleOf('keep', blockWith(blocks, TEA))
    expect(inspect(other, [keep]).bodyText).toContain(TEA)
  })

  it('works on no other site', () => {
    const remove = ruleOf('remove', blockWith(blocks, PLUG))
    expect(inspect(QUAY, [remove], { url: 'https://dock.example/a' }).bodyText).toContain(PLUG)
  })

  it('never takes most of an article', () => {
    const remove: Correction = {
      selector: 'div.entry > p',
      quote: null,
      until: null,
      id: 'r',
      action: 'remove',
      site: 'quay.example',
    }
    const { bodyText, met } = inspect(QUAY, [remove])
    expect(met).toEqual({ r: 0 })
    expect(bodyText).toBe(inspect(QUAY).bodyText)
  })

  it('is offered under names that are words, with how many blocks of the page it meets', () => {
    expect(blockWith(blocks, 'Home').site).toEqual({ selector: 'nav.menu', count: 1 })
    expect(blockWith(blocks, 'number 2').site).toBeNull()
    const built = QUAY.replace('class="plug-line"', 'class="css-1x2y3z mt-4 sc-bdVaJa"')
    expect(blockWith(inspect(built).blocks, PLUG).site).toBeNull()
  })
})

describe('a box of several parts', () => {
  const boxed = QUAY.replace(
    '<p class="plug-line">',
    `<div class="harbour-sheet"><p>The writer of this log lives on a boat, keeps two cats on it, and answers no letters.</p><p>She has written three other logs, of which the harbour library has kept the second one.</p></div><p class="plug-line">`,
  )

  it('is offered with each of them, for the article and for the site', () => {
    const { blocks } = inspect(boxed)
    const { frame, site } = blockWith(blocks, 'lives on a boat')
    expect(site).toBeNull()
    expect(frame?.site).toEqual({ selector: 'div.harbour-sheet', count: 1 })
    expect(blockWith(blocks, 'three other logs').frame).toEqual(frame)
    expect(blockWith(blocks, 'number 2').frame).toBeNull()
    if (!frame) throw new Error('No frame')
    for (const correction of [
      { ...frame.target, site: null },
      { selector: frame.site.selector, quote: null, until: null, site: 'quay.example' },
    ]) {
      const { bodyText, met } = inspect(boxed, [{ ...correction, id: 'c', action: 'remove' }])
      expect(met).toEqual({ c: 1 })
      expect(bodyText).not.toMatch(/lives on a boat|three other logs/)
      expect(bodyText).toContain('The Quay Almanac')
    }
  })
})

describe('a hostile selector', () => {
  it.each([
    '   ',
    '*',
    'p:has(*)',
    'a, b',
    'p p p p',
    ':is(:is(p))',
    'p[onclick]',
    'p:nth-of-type(0)',
    '#',
    '..',
    'p >',
    '> p',
    'body > '.repeat(200),
    'p:nth-of-type(999999)',
    '</style><script>',
    'p\u0000',
    '__proto__',
    'constructor',
  ])('%j meets nothing and breaks nothing', (selector) => {
    const { bodyText, met } = inspect(QUAY, [
      { selector, quote: null, until: null, id: 'h', action: 'remove', site: null },
    ])
    expect(met).toEqual({ h: 0 })
    expect(bodyText).toBe(inspect(QUAY).bodyText)
  })
})

it('keeps the words of controls apart that stand side by side', () => {
  const page = QUAY.replace(
    '<footer>',
    '<div class="cookie-banner"><p>We would like to set cookies on the quay and in the harbour office.</p><div><button>Accept all</button><button>Reject all</button><a href="/more">Read more</a></div></div><footer>',
  )
  const words = inspect(page)
    .blocks.map(({ html }) => html.replace(/<[^>]+>/g, ''))
    .join('\n')
  expect(words).toContain('Reject all')
  expect(words).not.toMatch(/allReject|allRead/)
})
