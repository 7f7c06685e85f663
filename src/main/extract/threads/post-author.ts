import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { findWrittenDate } from '../metadata/dates/written-date.ts'
import type { PostRegion } from './post-region.ts'

/** Characters; longer texts are no name. */
const LONGEST_NAME = 50
const NAME_ATTRIBUTES = ['data-author', 'data-username', 'author']
const DECLARED = '[itemprop~="author"], [itemprop~="creator"], [rel~="author"]'
const AUTHOR_WORDS =
  / (?:username|user name|bigusername|author|poster|creator|nickname|hnuser|displayname|display name|person listing|sender) /
/** Where forums keep the pages of their members, by the words for it that addresses are made of. */
const PROFILE =
  /(?:^|[/?&;=])(?:members?|users?|profiles?|memberlist|u|people|member\.php|profile\.php|profil|profilo|perfil|profiel|mitglied(?:er)?|benutzer|nutzer|membres?|utilisateurs?|usuarios?|utenti?)(?:[/.?=&;-]|$)/i

/** Who wrote a post: what is declared, what is called so, or whose page is linked to. */
export function authorOf({ body, root, before, after, heads }: PostRegion, known?: string): string | null {
  for (let holder: Element | null = body; holder; holder = holder.parentElement) {
    const name = attributedName(holder)
    if (name !== null) return name
    if (holder === root) break
  }
  const tests: ((element: Element) => boolean)[] = [
    (element) => attributedName(element) !== null,
    (element) => element.matches(DECLARED),
    (element) => AUTHOR_WORDS.test(classWords(element)),
    (element) => element.localName === 'a' && PROFILE.test(element.getAttribute('href') ?? ''),
  ]
  if (known !== undefined) tests.unshift((element) => element.matches(known))
  for (const parts of [[...before, ...after], heads]) {
    for (const test of tests) {
      for (const part of parts) {
        const name = test(part) ? (attributedName(part) ?? nameOf(part)) : null
        if (name !== null) return name
      }
    }
  }
  return null
}

function attributedName(element: Element): string | null {
  for (const attribute of NAME_ATTRIBUTES) {
    const name = nameIn(element.getAttribute(attribute))
    if (name !== null) return name
  }
  return null
}

/** The name that an element gives: in its part called so, in the first link with a text, or as a whole. */
function nameOf(element: Element): string | null {
  const content = nameIn(element.getAttribute('content'))
  if (content !== null) return content
  const inner = element.querySelector('[itemprop~="name"]')
  if (inner) return nameIn(inner.getAttribute('content') ?? textOf(inner))
  for (const link of element.querySelectorAll('a[href]')) {
    const name = nameIn(textOf(link))
    if (name !== null) return name
  }
  return nameIn(textOf(element))
}

function nameIn(text: string | null): string | null {
  const name = (text ?? '').trim()
  if (name === '' || name.length > LONGEST_NAME || !/[\p{L}\p{N}]/u.test(name)) return null
  return findWrittenDate(name) === null && !/^https?:/.test(name) ? name : null
}
