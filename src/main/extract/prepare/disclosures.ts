import { textOf } from '../dom/blocks.ts'
import { elementsOf, unwrap } from '../dom/reshape.ts'
import { measureText, type TextMeasure } from '../dom/text-measure.ts'

const OPENERS = 'button, [role="button"][aria-controls]'
const TOLD_BY_ARIA = '[aria-controls], [aria-expanded]'
/** A button that asks something is a question, and what stands behind it the answer. */
const QUESTION = /[?？؟]$/
const PAGE_CONTROLS = 'nav, header, footer, dialog, [role="navigation"], [role="dialog"], [role="tablist"]'
const HEADINGS = 'h2, h3, h4, h5, h6'
/** Characters outside links, without white space; a panel with less, and all of its make, is a menu or a share bar. */
const SHORTEST_PROSE = 80
const LARGEST_LINK_SHARE = 0.4

/**
 * Opens what readers open with a press, such as the answers of a list of questions: the panel shows, and
 * its button becomes the heading that it is. So do the panels behind tabs. They are told by ARIA, or by a question
 * on the button.
 */
export function openDisclosures(root: Element): void {
  const measure = measureText(root)
  for (const panel of elementsOf(root, '[role="tabpanel"]'))
    if (isProse(measure(panel)) || panel.querySelector('pre')) show(panel)
  const named = namedPanels(root)
  const disclosures = elementsOf(root, OPENERS).flatMap((button) => {
    if (!button.matches(TOLD_BY_ARIA) && !QUESTION.test(textOf(button))) return []
    const panel = button.closest(PAGE_CONTROLS) ? null : panelOf(button, named)
    return panel ? [{ button, panel, make: makeOf(button, panel) }] : []
  })
  const makesOfProse = new Set(
    disclosures.filter(({ panel }) => isProse(measure(panel))).map(({ make }) => make),
  )
  for (const { button, panel, make } of disclosures) {
    // A short answer among longer ones is one too.
    if (!makesOfProse.has(make) || !isText(measure(panel))) continue
    showFrom(panel, button)
    if (button.closest(HEADINGS) ?? button.querySelector(HEADINGS)) unwrap(button)
    else if (!button.closest('p, a, li')) becomeHeading(button)
  }
}

/** Disclosures of one make look alike: their tags and classes, and those around them, are the same. */
function makeOf(button: Element, panel: Element): string {
  return [button, button.parentElement, panel, panel.parentElement]
    .map((element) => `${element?.localName}.${element?.getAttribute('class') ?? ''}`)
    .join(' ')
}

function show(panel: Element): void {
  for (const hiding of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(hiding)
}

/** Shows a panel and the frames around it that fold it away, up to what holds the button too. */
function showFrom(panel: Element, button: Element): void {
  let frame: Element | null = panel
  for (; frame && !frame.contains(button); frame = frame.parentElement) show(frame)
}

/**
 * The panel that each button names. Where several bear the same id, as in lists that are numbered each from the
 * start, it is the next one behind the button.
 */
function namedPanels(root: Element): Map<Element, Element> {
  const behind = new Map<string, Element>()
  const panels = new Map<Element, Element>()
  for (const element of elementsOf(root, '[id], [aria-controls]').reverse()) {
    const id = element.getAttribute('aria-controls')
    const panel = id ? (behind.get(id) ?? element.ownerDocument.getElementById(id)) : null
    if (panel) panels.set(element, panel)
    if (element.id !== '') behind.set(element.id, element)
  }
  return panels
}

/** The panel that a button names, or that stands behind it or behind the heading that it is in. */
function panelOf(button: Element, named: ReadonlyMap<Element, Element>): Element | null {
  const panel = named.get(button) ?? (button.closest(HEADINGS) ?? button).nextElementSibling
  return panel?.contains(button) ? null : panel
}

function isProse(measure: TextMeasure): boolean {
  return isText(measure) && measure.text - measure.link >= SHORTEST_PROSE
}

function isText({ text, link }: TextMeasure): boolean {
  return text > 0 && link <= text * LARGEST_LINK_SHARE
}

function becomeHeading(button: Element): void {
  const heading = button.ownerDocument.createElement('h3')
  heading.textContent = textOf(button)
  button.replaceWith(heading)
}
