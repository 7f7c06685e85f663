import { textOf } from '../dom/blocks.ts'
import { elementsOf, unwrap } from '../dom/reshape.ts'
import { measureText, type TextMeasure } from '../dom/text-measure.ts'

const OPENERS = 'button[aria-controls], button[aria-expanded], [role="button"][aria-controls]'
const PAGE_CONTROLS = 'nav, header, footer, dialog, [role="navigation"], [role="dialog"], [role="tablist"]'
const HEADINGS = 'h2, h3, h4, h5, h6'
/** Characters outside links, without white space; a panel with less is a menu or a share bar. */
const SHORTEST_PROSE = 80
const LARGEST_LINK_SHARE = 0.4

/**
 * Opens what readers open with a press, such as the answers of a list of questions: the panel shows, and
 * its button becomes the heading that it is. So do the panels behind tabs. Only pages that tell them by ARIA.
 */
export function openDisclosures(root: Element): void {
  const measure = measureText(root)
  for (const panel of elementsOf(root, '[role="tabpanel"]'))
    if (isProse(measure(panel)) || panel.querySelector('pre')) show(panel)
  for (const button of elementsOf(root, OPENERS)) {
    const panel = panelOf(button)
    if (!panel || !isProse(measure(panel)) || button.closest(PAGE_CONTROLS)) continue
    show(panel)
    if (button.closest(HEADINGS) ?? button.querySelector(HEADINGS)) unwrap(button)
    else if (!button.closest('p, a, li')) becomeHeading(button)
  }
}

function show(panel: Element): void {
  for (const hiding of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(hiding)
}

/** The panel that a button names, or that stands behind it or behind the heading that it is in. */
function panelOf(button: Element): Element | null {
  const id = button.getAttribute('aria-controls')
  const named = id ? button.ownerDocument.getElementById(id) : null
  const panel = named ?? (button.closest(HEADINGS) ?? button).nextElementSibling
  return panel?.contains(button) ? null : panel
}

function isProse({ text, link }: TextMeasure): boolean {
  return text - link >= SHORTEST_PROSE && link <= text * LARGEST_LINK_SHARE
}

function becomeHeading(button: Element): void {
  const heading = button.ownerDocument.createElement('h3')
  heading.textContent = textOf(button)
  button.replaceWith(heading)
}
