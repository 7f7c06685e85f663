import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/main/extract/dom/blocks.ts'
import { PREPARE, PRUNE } from '../../../src/main/extract/pipeline.ts'
import { cleaned, prose } from './html.ts'

const pass = (name: string) => [...PREPARE, ...PRUNE].filter((candidate) => candidate.name === name)
const SENTENCES =
  'The mill stands by the lower ford, and its wheel has turned since the year of the great flood, winter and summer, and the miller has kept count of every sack.'

describe('furniture', () => {
  const pruned = (html: string) => textOf(cleaned(`${prose(6)}${html}`, pass('furniture')).body)

  it.each(['widget', 'elementor-widget-wrap', 'main sidebar-disabled', 'toc-history', 'x27835ad151'])(
    'keeps prose in a block called %s',
    (name) => expect(pruned(`<div class="${name}">${SENTENCES}</div>`)).toContain('The mill'),
  )

  it.each([
    ['a list of links', `<div class="widget"><a href="/a">Mills of the north and their keepers</a></div>`],
    ['a few words', '<div class="sidebar">Mills of the north</div>'],
    ['a side column', `<section class="widget">${SENTENCES} Mills of the north</section>`],
    ['an element named so', '<mill-newsletter><p>Mills of the north</p></mill-newsletter>'],
    [
      'a table of contents',
      `<div class="toc"><a href="#a">Mills of the north</a> ${'<a>x</a>'.repeat(90)}</div>`,
    ],
  ])('takes %s', (_, html) => expect(pruned(html)).not.toContain('Mills of the north'))

  it('keeps the headings that page builders put into blocks of their own', () => {
    const block = (text: string) =>
      `<div class="elementor-widget-wrap"><div class="elementor-widget elementor-widget-heading"><h2>${text}</h2></div></div>`
    expect(pruned(block('The weir'))).toContain('The weir')
    expect(pruned(block('<a href="/weirs">All the weirs</a>'))).not.toContain('All the weirs')
    expect(pruned(`<div class="elementor-location-footer">${block('Mill hours')}</div>`)).not.toContain(
      'hours',
    )
  })

  it.each([
    ['is text where it holds paragraphs', prose(9), true],
    ['is furniture where it holds links', `<a href="/a">Mills</a> ${SENTENCES}`, false],
  ])('a section named after a menu %s', (_, html, kept) =>
    expect(
      pruned(`${prose(30)}<div class="content-nav-section"><h2>Weirs</h2>${html}</div>`).includes('Weirs'),
    ).toBe(kept),
  )

  it('takes the label of a list of links along, not a heading beside one', () => {
    const links = '<nav><a href="#a">Weirs</a></nav>'
    expect(pruned(`<div><div>On this page</div>${links}</div>`)).not.toContain('On this page')
    expect(pruned(`<div><h2>On this river</h2>${links}</div>`)).toContain('On this river')
  })

  it('keeps what the entries of a list of contents lead to', () =>
    expect(pruned('<section id="toc_19"><h2>The weir</h2><p>See the keeper.</p></section>')).toContain(
      'weir',
    ))

  it('takes a tip, not the link in a sentence that it explains', () =>
    expect(
      pruned(
        '<p>Ask the <a class="glossary-tooltip" href="/t#m">miller<span class="tooltip">one who mills</span></a> first.</p>',
      ),
    ).toContain('Ask the miller first.'))

  it('takes the card beside a name in a sentence, not the name', () => {
    const card = `<span class="rollover-people-block"><a href="/a">Ada Roe</a><a href="/m">${'Mills of the north and south. '.repeat(6)}</a></span>`
    const text = pruned(
      `<p>So says <span class="rollover-people"><a href="/a">Ada Roe</a>${card}</span>.</p>`,
    )
    expect(text).toContain('So says Ada Roe.')
  })

  it.each([
    '<span class="profile-hover-card-target"><a href="/a">Ada Roe</a></span>',
    '<a class="mention js-hovercard-link" href="/a">Ada Roe</a>',
    '<a class="has-hover-card" href="/a">Ada Roe</a>',
  ])('leaves a name that a card opens from: %s', (name) =>
    expect(pruned(`<p>So says ${name}, who keeps the mill.</p>`)).toContain('So says Ada Roe, who'),
  )
})

describe('buttons in sentences', () => {
  const written = (html: string) => cleaned(html, pass('buttons-in-sentences')).body.innerHTML

  it.each([
    ['<p>Ask <button>Ada Roe,</button> who mills.</p>', '<p>Ask Ada Roe, who mills.</p>'],
    ['<p>Ask the miller<button>Ada Roe</button>.</p>', '<p>Ask the miller Ada Roe.</p>'],
    ['<li>the <b>old <button>weir</button></b> below</li>', '<li>the <b>old weir</b> below</li>'],
  ])('become words: %s', (html, expected) => expect(written(html)).toBe(expected))

  it.each([
    '<p>Ask the miller. <button>Reply</button> by noon</p>',
    '<p>Two sacks <button>Buy</button></p>',
    '<li><div>one sack</div><button>Buy</button><div>two sacks</div></li>',
    '<p>north <button>Less</button> <button>More</button> south</p>',
  ])('stay buttons elsewhere: %s', (html) => expect(written(html)).toBe(html))
})

describe('disclosures', () => {
  const opened = (html: string) => cleaned(html, pass('disclosures')).body.innerHTML

  it('shows a panel with prose under its heading', () => {
    const panel = `<div id="p" hidden aria-hidden="true" style="height:0">${SENTENCES}</div>`
    expect(opened(`<button aria-controls="p">Why a mill?</button>${panel}`)).toBe(
      `<h3>Why a mill?</h3><div id="p">${SENTENCES}</div>`,
    )
    expect(opened(`<h2><button aria-expanded="false">Why?</button></h2><div hidden>${SENTENCES}</div>`)).toBe(
      `<h2>Why?</h2><div>${SENTENCES}</div>`,
    )
  })

  it('shows a short panel among longer ones of its make', () => {
    const item = (text: string) =>
      `<h3 class="q"><button aria-expanded="false">Why?</button></h3><div class="a" hidden>${text}</div>`
    expect(opened(item(SENTENCES) + item('Yes.'))).not.toContain('hidden')
    expect(opened(item(SENTENCES) + item('<a href="/mills">More about mills</a>'))).toContain('hidden')
    expect(opened(item('Yes.') + item('No.'))).toContain('hidden')
  })

  it('shows the frame that folds a panel away', () => {
    const panel = `<div style="display:none"><div id="p">${SENTENCES}</div></div>`
    expect(opened(`<h2><button aria-controls="p">Why?</button></h2>${panel}`)).toBe(
      `<h2>Why?</h2><div><div id="p">${SENTENCES}</div></div>`,
    )
  })

  it('takes the next of several panels with one id', () => {
    const item = `<div><button aria-controls="p1">Why?</button></div><div id="p1" hidden>${SENTENCES}</div>`
    expect(opened(item + item)).not.toContain('hidden')
  })

  it('makes a heading of a button that asks, even without ARIA', () => {
    const item = (label: string) => opened(`<div><button>${label}</button><div>${SENTENCES}</div></div>`)
    expect(item('Why a mill?')).toContain('<h3>Why a mill?</h3>')
    expect(item('More about mills')).toContain('<button>')
  })

  it('leaves menus shut', () => {
    const menu = `<ul id="m" hidden><li><a href="/mills">All about mills, old and new, by river</a></li></ul>`
    expect(opened(`<button aria-controls="m">Menu</button>${menu}`)).toContain('hidden')
  })
})
