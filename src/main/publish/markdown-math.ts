import type TurndownService from 'turndown'

const TEX = 'annotation[encoding="application/x-tex"]'
/** A line of Markdown, which a formula may not break. */
const ONE_LINE = /^(?:TD|TH|H[1-6])$/

/**
 * Writes formulas as TeX between dollars, doubled for those on lines of their own, as GitHub and most readers of
 * Markdown take them. A formula whose TeX is not known comes out as its signs.
 */
export const mathInMarkdown: TurndownService.Plugin = (turndown) => {
  turndown.addRule('formula', {
    filter: (node) => texOf(node) !== '',
    replacement: (_content, node) => {
      const math = node as Element
      const tex = texOf(math)
      const line = lineAround(math)
      // A dollar within the formula would end it.
      if (/(?:^|[^\\])\$/.test(tex)) return `\`${tex}\``
      if (line === null && math.getAttribute('display') === 'block') return `\n\n$$\n${tex}\n$$\n\n`
      return `$${line === 'TD' || line === 'TH' ? withoutBars(tex) : tex}$`
    },
  })
}

function texOf(node: Element): string {
  if (node.nodeName.toLowerCase() !== 'math') return ''
  return (node.querySelector(TEX)?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The name of the cell or heading that holds a formula. */
function lineAround(math: Element): string | null {
  for (let around = math.parentElement; around; around = around.parentElement) {
    if (ONE_LINE.test(around.nodeName)) return around.nodeName
  }
  return null
}

/** A bar ends a cell; TeX has names for its two kinds. */
function withoutBars(tex: string): string {
  return tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')
}
