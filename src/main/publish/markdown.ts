import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import type { Article } from '../../shared/article.ts'
import { publicAddress, sourceLine } from '../../shared/source-line.ts'
import { addFootnotes } from './markdown-footnotes.ts'
import { mathInMarkdown } from './markdown-math.ts'

/** The article as CommonMark with GitHub's tables: title, source line with the address, body. */
export function articleToMarkdown(article: Article): string {
  const turndown = createTurndown()
  const address = publicAddress(article)
  const source = [sourceLine(article), address && `<${address}>`].filter(Boolean).join(' · ')
  const body = turndown.turndown(withoutSpans(article.contentHtml))
  return [`# ${turndown.escape(article.title)}`, source, body].filter(Boolean).join('\n\n')
}

/** Columns; a wider cell has them from a mistake. */
const MOST_SPANNED = 50
/** A cell over several columns, none within it. */
const SPANNED = /<(t[hd])\b([^>]*) colspan="(\d+)"([^>]*)>((?:(?!<\/?t[hd]\b).)*)<\/\1>/gs

/** Gives cells over several columns empty ones beside them, since Markdown's tables have one cell a column. */
function withoutSpans(html: string): string {
  return html.replace(
    SPANNED,
    (_, name: string, before: string, span: string, behind: string, content: string) => {
      const others = Math.min(Number(span), MOST_SPANNED) - 1
      return `<${name}${before}${behind}>${content}</${name}>${`<${name}></${name}>`.repeat(Math.max(0, others))}`
    },
  )
}

function createTurndown(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  })
  turndown.use([gfm, mathInMarkdown])
  // Turndown reads a language only from a class, which the article's policy does not let through.
  turndown.addRule('codeWithLanguage', {
    filter: (node) => node.nodeName === 'PRE',
    replacement: (_content, node) => {
      const pre = node as HTMLElement
      const code = (pre.textContent ?? '').replace(/\n$/, '')
      const longest = Math.max(2, ...[...code.matchAll(/^`+/gm)].map(([ticks]) => ticks.length))
      const fence = '`'.repeat(longest + 1)
      return `\n\n${fence}${pre.getAttribute('data-language') ?? ''}\n${code}\n${fence}\n\n`
    },
  })
  // Markdown has no signs for them: E = mc2 is another formula.
  turndown.addRule('raised', {
    filter: ['sup', 'sub'],
    replacement: (content, node) => {
      const name = node.nodeName.toLowerCase()
      return `<${name}>${content}</${name}>`
    },
  })
  // The plugin writes a table's caption above it; left in place it would hide the header from its rule.
  turndown.addRule('tableCaption', {
    filter: 'caption',
    replacement: () => '',
  })
  // Targets within the article are ids, which Markdown does not carry.
  turndown.addRule('withinPage', {
    filter: (node) => node.nodeName === 'A' && (node.getAttribute('href') ?? '').startsWith('#'),
    replacement: (content) => content,
  })
  addFootnotes(turndown)
  turndown.addRule('caption', {
    filter: 'figcaption',
    replacement: (content) => `\n\n*${content.trim()}*\n\n`,
  })
  return turndown
}
