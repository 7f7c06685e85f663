import createDOMPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import { parseFragment, serialize } from 'parse5'
import { ARTICLE_POLICY, hardenPurifier } from '../../shared/sanitize-policy.ts'

const purify = hardenPurifier(createDOMPurify(new JSDOM('').window))

/**
 * Holds HTML against the article policy.
 *
 * @returns a body element with nothing in it that the policy does not name. It belongs to a document
 *   that other calls share, so read it and let it go.
 */
export function sanitize(html: string): Element {
  return purify.sanitize(html, {
    ...ARTICLE_POLICY,
    RETURN_DOM: true,
  }) as Element
}

/** A tree that still changes after so many turns is broken in a way no page is by accident. */
const MOST_TURNS = 4

/**
 * Sanitises HTML until a browser that parses the result builds the same tree from it. Trees made by moving nodes
 * about may be such as no HTML can say, like a link within a link: what is kept would not be what is shown.
 *
 * @returns as `sanitize`
 */
export function sanitizeToRest(html: string): Element {
  let body = sanitize(html)
  for (let turn = 1; turn < MOST_TURNS && !isAtRest(body.innerHTML); turn++) body = sanitize(body.innerHTML)
  return body
}

function isAtRest(html: string): boolean {
  return serialize(parseFragment(html)) === html
}
