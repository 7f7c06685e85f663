/** One element of a path, as far as it says. */
interface Step {
  tag: string | null
  id: string | null
  classes: string[]
  /** Place among the siblings of its tag, from 1. */
  nth: number | null
}

const NAME = String.raw`-?[A-Za-z_][\w-]*`
const STEP = new RegExp(
  String.raw`^(?:([a-z][a-z0-9-]*))?(?:#(${NAME}))?((?:\.${NAME})*)(?::nth-of-type\(([1-9]\d{0,5})\))?$`,
)
/** Elements inside one another that a path names. */
const MOST_STEPS = 60

/**
 * Reads a selector of the kind that corrections are made of: steps like `div#id.class:nth-of-type(2)`, each the child
 * of the one before. So small a part of CSS that whatever it says is looked up in one walk over the page; selectors
 * come out of backups too.
 *
 * @returns null for whatever is none
 */
function parseSelector(text: string): Step[] | null {
  const parts = text.split(' > ')
  if (parts.length > MOST_STEPS) return null
  const steps: Step[] = []
  for (const part of parts) {
    const match = part === '' ? null : STEP.exec(part)
    if (!match) return null
    const [, tag, id, classes = '', nth] = match
    steps.push({
      tag: tag ?? null,
      id: id ?? null,
      classes: classes.split('.').filter(Boolean),
      nth: nth === undefined ? null : Number(nth),
    })
  }
  return steps
}

/** Elements of a page that stays as it is, each with its place among its siblings of the same tag. */
export interface SelectablePage {
  elements: readonly Element[]
  nthOfType: ReadonlyMap<Element, number>
  /** How many elements bear each id. */
  idCounts: ReadonlyMap<string, number>
}

/** The elements that a selector meets, in page order, none within another. What is no selector meets none. */
export function elementsMet(
  { elements, nthOfType }: Pick<SelectablePage, 'elements' | 'nthOfType'>,
  selector: string,
): Element[] {
  const steps = parseSelector(selector)
  if (!steps) return []
  const met = new Set<Element>()
  const fits = (element: Element, { tag, id, classes, nth }: Step): boolean =>
    (tag === null || element.localName === tag) &&
    (id === null || element.getAttribute('id') === id) &&
    (nth === null || nthOfType.get(element) === nth) &&
    classes.every((name) => classesOf(element).includes(name))
  for (const element of elements) {
    let around: Element | null = element
    let at = steps.length - 1
    for (; at >= 0 && around; at--, around = around.parentElement) {
      const step = steps[at]
      if (!step || !fits(around, step)) break
    }
    if (at < 0 && !isWithin(element, met)) met.add(element)
  }
  return [...met]
}

function isWithin(element: Element, others: ReadonlySet<Element>): boolean {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (others.has(around)) return true
  return false
}

export function classesOf(element: Element): string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean)
}
