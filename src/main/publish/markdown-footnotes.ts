import type TurndownService from 'turndown'

/** The ids that the cleaner gives notes; behind the first page of several with the page before it. */
const NOTE_ID = /^#?recto-(p\d+-)?fn-(\d+)$/
/** A note's further blocks belong to it by this indent. */
const INDENT = '    '

/** Writes footnotes as most Markdown programs read them: `[^1]` in the text, `[^1]: …` for the note. */
export function addFootnotes(turndown: TurndownService): void {
  turndown.addRule('footnoteReference', {
    filter: (node) => hasRole(node, 'A', 'doc-noteref'),
    replacement: (content, node) => {
      const label = labelOf(node as Element, 'href')
      return label === null ? content : `[^${label}]`
    },
  })
  turndown.addRule('footnoteSign', {
    // The sign itself is raised by whatever shows the Markdown.
    filter: (node) => {
      const { firstElementChild: first, childNodes } = node
      return (
        node.nodeName === 'SUP' && childNodes.length === 1 && !!first && hasRole(first, 'A', 'doc-noteref')
      )
    },
    replacement: (content) => content,
  })
  turndown.addRule('footnoteWayBack', {
    filter: (node) => hasRole(node, 'A', 'doc-backlink'),
    replacement: () => '',
  })
  turndown.addRule('footnote', {
    filter: (node) => node.nodeName === 'LI' && labelOf(node, 'id') !== null,
    replacement: (content, node) => {
      const text = content.trim().replace(/\n(?=[^\n])/g, `\n${INDENT}`)
      return `\n\n[^${labelOf(node as Element, 'id')}]: ${text}\n\n`
    },
  })
}

function hasRole(node: Element, name: string, role: string): boolean {
  return node.nodeName === name && node.getAttribute('role') === role
}

function labelOf(element: Element, attribute: string): string | null {
  const [, page = '', number] = NOTE_ID.exec(element.getAttribute(attribute) ?? '') ?? []
  return number === undefined ? null : `${page}${number}`
}
