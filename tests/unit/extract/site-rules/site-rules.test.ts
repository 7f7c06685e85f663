import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../../../scripts/project.ts'
import { extractArticle } from '../../../../src/main/extract/index.ts'
import { builtInRules } from '../../../../src/main/extract/site-rules/built-in.ts'
import { matchesGlob } from '../../../../src/main/extract/site-rules/glob.ts'
import { ruleFor } from '../../../../src/main/extract/site-rules/rule-for.ts'
import { readSiteRules, type SiteRule } from '../../../../src/main/extract/site-rules/site-rule.ts'
import { toFailure } from '../../../../src/shared/errors/recto-error.ts'
import { prose } from '../html.ts'

const url = 'https://www.harbour.example/log/7.html'
const extract = (html: string, rules: SiteRule[], address = url) =>
  extractArticle({ html: `<title>The log</title>${html}`, url: address }, { rules })

describe('matchesGlob', () => {
  it.each([
    ['/news/a.html', '/news/*.html', true],
    ['/news/a/b.html', '/news/*.html', true],
    ['/news/a.php', '/news/*.html', false],
    ['/a', '*', true],
    ['/aba', '/ab*ba', false],
    ['/x/print/y/z', '/x/*/y/*', true],
    ['/(a+)+b', '/(a+)+b', true],
    ['/a', '/b', false],
  ])('%s in %s: %s', (text, pattern, fits) => expect(matchesGlob(text, pattern)).toBe(fits))
})

describe('ruleFor', () => {
  const rule = (host: string, more: Partial<SiteRule> = {}): SiteRule => ({ name: host, host, ...more })

  it('takes a host with its subdomains, and no other', () => {
    expect(ruleFor(url, [rule('harbour.example')])).toMatchObject({ name: 'harbour.example' })
    expect(ruleFor(url, [rule('arbour.example'), rule('harbour.example.org')])).toBeNull()
    expect(ruleFor('about:blank', [rule('harbour.example')])).toBeNull()
  })

  it('believes the first of several, and removes what any of them does', () => {
    const rules = [
      rule('www.harbour.example', { keep: ['#a'], remove: ['.x'] }),
      rule('harbour.example', { keep: ['#b'], remove: ['.y'], kind: 'discussion' }),
      rule('harbour.example', { path: '/news/*', nextPage: 'a' }),
    ]
    expect(ruleFor(url, rules)).toEqual({
      name: 'www.harbour.example',
      host: 'www.harbour.example',
      keep: ['#a'],
      remove: ['.x', '.y'],
      kind: 'discussion',
    })
  })
})

describe('readSiteRules', () => {
  const failureOf = (rule: unknown) => {
    try {
      readSiteRules([rule])
    } catch (thrown) {
      return toFailure(thrown)
    }
    return null
  }

  it.each([
    ['a selector that is none', { name: 'mine', host: 'a.example', remove: ['.ok', 'div['] }, 'remove.1'],
    ['a host with a scheme', { name: 'mine', host: 'https://a.example' }, 'host'],
    ['a key of another name', { name: 'mine', host: 'a.example', hide: ['.x'] }, ''],
  ])('names the rule and its fault: %s', (_, rule, field) => {
    expect(failureOf(rule)).toMatchObject({ code: 'rule/invalid', params: { rule: 'mine', field } })
  })

  it('numbers a rule without a name', () => {
    expect(failureOf({ host: 'a.example' })).toMatchObject({ params: { rule: '#1', field: 'name' } })
  })

  it('has every file of resources/site-rules', () => {
    const files = readdirSync(inProject('resources/site-rules')).filter((name) => name.endsWith('.json'))
    expect(builtInRules.map(({ name }) => `${name}.json`).sort()).toEqual(files.sort())
  })
})

describe('a page with a rule', () => {
  it('keeps what the rule keeps, in page order, and nothing else', () => {
    const html = `<main>${prose(8)}</main><table><tr><td class="entry">${prose(2).replaceAll('lighthouse', 'harbour')}</td></tr></table>
      <ul><li class="entry comments">Second entry, ${'which is long enough to be kept by anybody. '.repeat(4)}</li></ul>`
    const { article } = extract(html, [{ name: 'log', host: 'harbour.example', keep: ['.entry'] }])
    expect(article.bodyText).toContain('harbour keeper')
    expect(article.bodyText).toContain('Second entry')
    expect(article.bodyText).not.toContain('lighthouse')
  })

  it('removes what the rule removes, also by what stands around the article, and says so', () => {
    const html = `<div class="log"><article>${prose(5)}<p class="n">Printed on the harbour's own press, as every log of this port is.</p></article></div>`
    const rules = [{ name: 'log', host: 'harbour.example', keep: ['article'], remove: ['.log .n'] }]
    const { article, report } = extract(html, rules)
    expect(article.bodyText).not.toContain('press')
    expect(report.removed).toContainEqual({ pass: 'site-rules', text: expect.stringContaining('own press') })
  })

  it('is read by general rules where it has nothing of what the rule keeps', () => {
    const { article } = extract(`<article>${prose(5)}</article>`, [
      { name: 'old', host: 'harbour.example', keep: ['#gone'] },
    ])
    expect(article.bodyText).toContain('number 5')
  })

  it('is of the kind, and goes on where the rule says', () => {
    const html = `<article>${prose(5)}</article><a class="more" href="/log/8.html">On</a><a class="all" href="/log/all">All</a>`
    const { report, links } = extract(html, [
      { name: 'log', host: 'harbour.example', kind: 'documentation', nextPage: '.more', singlePage: '.all' },
    ])
    expect(report.kind).toBe('documentation')
    expect(links).toEqual({
      nextPage: 'https://www.harbour.example/log/8.html',
      singlePage: 'https://www.harbour.example/log/all',
    })
  })

  it('is read without the rules where that pass is left out', () => {
    const page = { html: `<article>${prose(5)}<p class="n">Printed here.</p></article>`, url }
    const rules = [{ name: 'log', host: 'harbour.example', remove: ['.n'] }]
    expect(extractArticle(page, { rules }).article.bodyText).not.toContain('Printed')
    expect(extractArticle(page, { rules, without: ['site-rules'] }).article.bodyText).toContain('Printed')
  })
})

describe('the built-in rules', () => {
  it('leave the licence around a Project Gutenberg book behind', () => {
    const licence = `<p>${'This ebook is for the use of anyone anywhere at no cost. '.repeat(5)}</p>`
    const html = `<section id="pg-header" class="pg-boilerplate">${licence}</section>${prose(8)}<section id="pg-footer" class="pg-boilerplate">${licence}</section>`
    const { article } = extract(html, [], 'https://www.gutenberg.org/cache/epub/1/pg1-images.html')
    expect(article.bodyText).toContain('number 8')
    expect(article.bodyText).not.toContain('at no cost')
  })

  it('take the page numbers out of the sentences of a Wikisource text', () => {
    const html = `<div id="headertemplate">Previous chapter</div>${prose(6).replaceAll('wrote', '<span class="pagenum ws-pagenum">[ 12 ]</span>wrote')}`
    const { article } = extract(html, [], 'https://en.wikisource.org/wiki/The_Log/Chapter_1')
    expect(article.bodyText).toContain('ships, wrote')
    expect(article.bodyText).not.toContain('[ 12 ]')
  })

  it('read a Hacker News thread with all its comments', () => {
    const comment = (i: number) =>
      `<tr class="athing comtr"><td><table><tr><td class="votelinks">v</td><td class="default"><div><span class="comhead"><a class="hnuser" href="user?id=u${i}">keeper${i}</a></span></div><div class="comment"><div class="commtext c00">Comment ${i} says that the fog came in late and nobody had lit the lamp.</div><div class="reply"><a href="reply?id=${i}">reply</a></div></div></td></tr></table></td></tr>`
    const html = `<table class="fatitem"><tr><td><a href="https://harbour.example">The lamp</a></td></tr><tr><td><div class="toptext">Who lit the lamp on that night?</div></td></tr></table>
      <table class="comment-tree">${[1, 2, 3, 4].map(comment).join('')}</table>`
    const { article, report } = extract(html, [], 'https://news.ycombinator.com/item?id=1')
    expect(report.kind).toBe('discussion')
    expect(article.bodyText).toContain('Who lit the lamp')
    for (const i of [1, 2, 3, 4]) expect(article.bodyText).toContain(`Comment ${i} says`)
    expect(article.bodyText).not.toContain('reply')
  })
})
