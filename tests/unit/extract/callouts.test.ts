import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'
import { FINISH, FRAME, PREPARE, PRUNE, SIMPLIFY } from '../../../src/main/extract/pipeline.ts'
import { cleaned, prose } from './html.ts'

const PASSES = [...PREPARE, ...PRUNE, ...FRAME, ...SIMPLIFY, ...FINISH]
const standard = (html: string, kind: 'article' | 'documentation') =>
  cleaned(html, PASSES, { kind })
    .body.innerHTML.replace(/\s*\n\s*/g, '')
    .trim()
const TEXT = 'Oil the rollers first.'
const callout = (kind: string, title = 'Mind') =>
  `<aside data-kind="${kind}"><p><strong>${title}</strong></p><p>${TEXT}</p></aside>`

describe('a callout becomes an aside of its kind', () => {
  it.each([
    [
      'Sphinx',
      'note',
      `<div class="admonition seealso"><p class="admonition-title">Mind</p><p>${TEXT}</p></div>`,
    ],
    [
      'Docusaurus',
      'tip',
      `<div class="theme-admonition theme-admonition-tip admonition_xJq3 alert alert--success"><div class="admonitionHeading_Gvgb"><span class="admonitionIcon"><svg></svg></span>Mind</div><div class="admonitionContent"><p>${TEXT}</p></div></div>`,
    ],
    [
      'GitHub',
      'important',
      `<div class="markdown-alert markdown-alert-important"><p class="markdown-alert-title"><svg></svg>Mind</p><p>${TEXT}</p></div>`,
    ],
    [
      'VitePress',
      'caution',
      `<div class="danger custom-block"><p class="custom-block-title">Mind</p><p>${TEXT}</p></div>`,
    ],
    [
      'Starlight',
      'note',
      `<aside aria-label="Mind" class="starlight-aside starlight-aside--note"><p class="starlight-aside__title" aria-hidden="true">Mind</p><div class="starlight-aside__content"><p>${TEXT}</p></div></aside>`,
    ],
    [
      'Obsidian',
      'caution',
      `<blockquote class="callout bug" data-callout="bug"><div class="callout-title">Mind</div><div class="callout-content"><p>${TEXT}</p></div></blockquote>`,
    ],
    [
      'AsciiDoc',
      'warning',
      `<div class="admonitionblock warning"><table><tr><td class="icon"><i class="fa icon-warning" title="Mind"></i></td><td class="content">${TEXT}</td></tr></table></div>`,
    ],
    [
      'Confluence',
      'warning',
      `<div class="confluence-information-macro confluence-information-macro-warning"><p class="title">Mind</p><div class="confluence-information-macro-body"><p>${TEXT}</p></div></div>`,
    ],
    ['Recto', 'note', callout('note')],
  ])('%s', (_, kind, html) => expect(standard(html, 'article')).toBe(callout(kind)))

  it.each([
    [
      'Bootstrap',
      'note',
      `<div class="alert alert-info" role="alert"><h4 class="alert-heading">Mind</h4>${TEXT}</div>`,
    ],
    ['DocBook', 'caution', `<div class="caution"><h3 class="title">Mind</h3><p>${TEXT}</p></div>`],
  ])('%s, in documentation', (_, kind, html) => expect(standard(html, 'documentation')).toBe(callout(kind)))

  it('whether it has a title or not', () => {
    const aside = `<aside data-kind="note"><p>${TEXT}</p></aside>`
    expect(standard(`<p class="note">${TEXT}</p>`, 'documentation')).toBe(aside)
  })
})

it.each([
  ['a note of an article', `<div class="note"><p>${TEXT}</p></div>`],
  ['a callout without a kind', `<div class="callout"><p>${TEXT}</p></div>`],
])('leaves %s a paragraph', (_, html) => expect(standard(html, 'article')).toBe(`<p>${TEXT}</p>`))

it('brings callouts through a whole extraction', () => {
  const html = `<title>Belts</title><article><h1>Belts</h1>${prose(4)}<div class="admonition warning"><p class="admonition-title">Mind</p><p>${TEXT}</p></div>${prose(3)}</article>`
  const { article } = extractArticle({ html, url: 'https://example.org/belts' })
  expect(article.contentHtml.replace(/\s*\n\s*/g, '')).toContain(callout('warning'))
})
