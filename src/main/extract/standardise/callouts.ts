import type { PageKind } from '../../../shared/extraction-report.ts'
import { textOf } from '../dom/blocks.ts'
import { elementsOf, rename } from '../dom/reshape.ts'

/** What themes call their callouts, for each of the five kinds that GitHub has. */
const NAMES: Readonly<Record<string, string>> = {
  note: 'note info information seealso abstract summary todo example question primary secondary',
  tip: 'tip hint success',
  important: 'important',
  warning: 'warning warn attention',
  caution: 'caution danger error failure bug',
}
const KIND_OF = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
)
/** What bears the mark of a callout. */
export const MARKED = Object.keys(NAMES)
  .map((kind) => `[data-kind="${kind}"]`)
  .join(', ')
/**
 * Sphinx and MkDocs, Docusaurus, GitHub, VitePress, Starlight, MDN, Obsidian and ReadMe, AsciiDoc, Confluence,
 * GitBook: an element with one of these and a kind is a callout on any page.
 */
const SOFTWARE =
  '.admonition, .theme-admonition, .markdown-alert, .custom-block, .starlight-aside, .notecard, .callout, [data-callout], .admonitionblock, .confluence-information-macro, .hint'
/** In documentation the name of a kind is enough; elsewhere a "note" may be anything. */
const IN_DOCUMENTATION =
  '.alert, .note, .tip, .important, .warning, .caution, .NOTE, .TIP, .IMPORTANT, .WARNING, .CAUTION'
const BOX = /^(?:div|aside|blockquote|section|p)$/
const TITLE =
  ':is([class*="title" i], [class*="heading" i], [class*="header" i], [class*="label" i], h2, h3, h4, h5, h6)'
/** Characters. */
const LONGEST_TITLE = 120

/**
 * Marks callouts before Readability, which takes every `aside` away, and pruning, which knows "alert" as a banner.
 * Their titles become a line in bold: a heading would have a place among the headings of the page.
 */
export function markCallouts(root: Element, kind: PageKind): void {
  const boxes = kind === 'documentation' ? `${SOFTWARE}, ${IN_DOCUMENTATION}` : SOFTWARE
  for (const box of elementsOf(root, `${boxes}, aside:is(${MARKED})`)) {
    const callout = BOX.test(box.localName) ? kindOf(box) : null
    if (callout === null || box.parentElement?.closest(MARKED) || textOf(box) === '') continue
    unfoldTable(box)
    const title = box.firstElementChild
    if (title?.matches(TITLE) && textOf(title).length <= LONGEST_TITLE)
      title.replaceWith(titleLine(box.ownerDocument, textOf(title)))
    const marked = rename(box, box.localName === 'p' ? 'p' : 'div')
    for (const name of ['class', 'role', 'style']) marked.removeAttribute(name)
    marked.setAttribute('data-kind', callout)
  }
}

/** Makes an `aside` of what is marked, once Readability has read the page. */
export function standardiseCallouts(root: Element): void {
  for (const marked of elementsOf(root, `:is(div, p):is(${MARKED})`)) {
    const aside = root.ownerDocument.createElement('aside')
    aside.setAttribute('data-kind', marked.getAttribute('data-kind') ?? '')
    marked.replaceWith(aside)
    marked.removeAttribute('data-kind')
    aside.append(marked)
  }
}

/** The kind that an element's classes name last: those before it are often the theme's. */
function kindOf(box: Element): string | null {
  const names = ['class', 'data-callout', 'data-kind'].map((name) => box.getAttribute(name) ?? '').join(' ')
  const kinds = names
    .toLowerCase()
    .split(/[\s_-]+/)
    .map((name) => KIND_OF.get(name))
  return kinds.findLast((kind) => kind !== undefined) ?? null
}

/** AsciiDoc puts an icon and the content side by side in a table; the icon's name is the title. */
function unfoldTable(box: Element): void {
  const content = box.querySelector(':scope > table td.content')
  if (!content) return
  const icon = box.querySelector(':scope > table td.icon')
  const name = textOf(icon) || icon?.querySelector('[title]')?.getAttribute('title')
  box.replaceChildren(...content.childNodes)
  if (name) box.prepend(titleLine(box.ownerDocument, name))
}

function titleLine(document: Document, text: string): Element {
  const line = document.createElement('p')
  const name = document.createElement('strong')
  name.textContent = text
  line.append(name)
  return line
}
