import type { Post } from './post.ts'

/** Between who writes and whom that answers: a sign, since the article has no language of its own. */
const ANSWERS = ' → '

const POST = 'post'

/** Whether a tree is a discussion, as `composeThread` builds them. */
export function isThread(root: Element): boolean {
  return root.firstElementChild?.matches(`section[data-kind="${POST}"]`) ?? false
}

/** Builds the tree of a discussion: one section a post, opened by a line with author and date. */
export function composeThread(document: Document, posts: readonly Post[]): Element {
  const root = document.createElement('div')
  for (const { author, answers, date, body } of posts) {
    const section = document.createElement('section')
    section.setAttribute('data-kind', POST)
    const line = document.createElement('p')
    if (author !== null) line.append(named(document, 'cite', author))
    if (author !== null && answers !== null) line.append(ANSWERS, named(document, 'cite', answers))
    if (author !== null && date) line.append(document.createElement('br'))
    if (date) {
      const time = named(document, 'time', date.text)
      if (date.datetime !== null) time.setAttribute('datetime', date.datetime)
      line.append(time)
    }
    if (line.hasChildNodes()) section.append(line)
    const text = document.createElement('div')
    text.append(...body.childNodes)
    section.append(text)
    root.append(section)
  }
  return root
}

function named(document: Document, name: string, text: string): Element {
  const element = document.createElement(name)
  element.textContent = text
  return element
}
