/** Signs by their name: Lucide's, as the window's own buttons have them (ISC licence), in a box of 24 by 24. */
const SIGNS = {
  maximize: ['M15 3h6v6', 'm21 3-7 7', 'm3 21 7-7', 'M9 21H3v-6'],
  copy: [
    'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z',
    'M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2',
  ],
  wrap: ['m16 16-3 3 3 3', 'M3 12h14.5a1 1 0 0 1 0 7H13', 'M3 19h6', 'M3 5h18'],
} as const

const SVG = 'http://www.w3.org/2000/svg'

/**
 * A button that belongs to the article's text on the page, where React does not reach. It has no text of its own: what
 * is found, copied and annotated is the article's alone. It is not printed.
 */
export function iconButton(sign: keyof typeof SIGNS, label: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'part-button screen-only'
  button.ariaLabel = label
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'lucide')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  for (const line of SIGNS[sign]) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', line)
    svg.append(path)
  }
  button.append(svg)
  return button
}
