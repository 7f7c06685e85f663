const TAG = /<(\/?)([a-z][^\s/>]{0,15})/gi
/**
 * Elements that stay open until an end tag. Not the others: many end by themselves, and SVG's with a slash.
 * A page that nests those without end is given up when its time is over.
 */
const STAY_OPEN = new Set(
  'div span section article main aside header footer nav center blockquote figure ul ol dl table form fieldset details a b i u s em strong small big font tt code pre label button'.split(
    ' ',
  ),
)

export interface TagCount {
  /** Start tags. */
  elements: number
  /** Start tags without an end tag, at most; a sloppy page has more than it has elements inside one another. */
  open: number
}

/**
 * Counts the tags of a page before it is parsed, since parsing takes time in proportion to the depth of each
 * element, and a page with too many cannot be refused sooner. Reads no further than the limits.
 */
export function countTags(html: string, limits: TagCount): TagCount {
  const count = { elements: 0, open: 0 }
  let open = 0
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (slash === '') count.elements++
    if (STAY_OPEN.has(name.toLowerCase())) open = slash === '' ? open + 1 : Math.max(0, open - 1)
    if (open > count.open) count.open = open
    if (count.elements > limits.elements || count.open > limits.open) break
  }
  return count
}
