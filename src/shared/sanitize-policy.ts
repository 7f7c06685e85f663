import type { Config, DOMPurify } from 'dompurify'

/**
 * What an article's body may consist of. The main side applies it before an article leaves the
 * worker, the window again before it stores or shows one: neither trusts the other.
 */
export const ARTICLE_POLICY = {
  ALLOWED_TAGS:
    'p h2 h3 h4 h5 h6 figure figcaption img blockquote cite q ul ol li dl dt dd table caption thead tbody tfoot tr th td colgroup col pre code kbd samp var em strong b i u s del ins mark small sub sup abbr dfn time a br hr span div section aside details summary ruby rt rp bdi bdo wbr math mrow mi mn mo ms mtext mspace msqrt mroot mfrac msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mlabeledtr mtd mstyle mpadded mphantom menclose semantics annotation'.split(
      ' ',
    ),
  ALLOWED_ATTR:
    'href src alt title width height datetime cite lang dir id colspan rowspan scope start reversed value span open role data-language data-kind display displaystyle scriptlevel movablelimits mathvariant encoding linethickness columnalign stretchy accent accentunder notation lspace rspace'.split(
      ' ',
    ),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
} satisfies Config

/** Ids that the cleaner itself gives (footnotes, headings); a page's own could shadow the window's. */
const OWN_ID = /^recto-[\w-]+$/

/** What a footnote's parts are; any other role would tell screen readers of what the article is not. */
const OWN_ROLES = new Set(['doc-noteref', 'doc-endnotes', 'doc-backlink'])

const ADDRESSES = new Set(['href', 'src', 'cite'])
const ALLOWED_ADDRESS = /^(?:https?:|mailto:|tel:|#)/i

/**
 * Adds what the policy cannot say in data: which ids stay, and which addresses. DOMPurify's own
 * ALLOWED_URI_REGEXP would be held against every attribute, `lang` and `width` too, and lets data:
 * through on images. Call once for each purifier.
 */
export function hardenPurifier(purify: DOMPurify): DOMPurify {
  purify.addHook('uponSanitizeAttribute', (_node, attribute) => {
    const { attrName, attrValue } = attribute
    if (attrName === 'id') attribute.keepAttr = OWN_ID.test(attrValue)
    if (attrName === 'role') attribute.keepAttr = OWN_ROLES.has(attrValue)
    if (ADDRESSES.has(attrName)) attribute.keepAttr = ALLOWED_ADDRESS.test(attrValue)
  })
  return purify
}
