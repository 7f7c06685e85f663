/** Parts of a page that are about other articles, or about everything but this one. */
const ELSEWHERE =
  / (?:related|recommended|recommendations|recirculation|recirc|teaser|teasers|comments|comment|respond|navbar|menu|newsletter|testimonial|testimonials|popular|trending|quote|blockquote) /
/** Parts of a page, where they are no parts of an article: these too have feet and sides. */
const OUTSIDE_ARTICLE = /^ (?:\w+ )?(?:sidebar|widget area|footer|nav) /
const OUTSIDE_ARTICLE_TAGS = new Set(['footer', 'aside'])
/** Longer lists of class names describe a whole page or post ("comment-status-open"). Characters. */
const LONGEST_NAMES = 120

/**
 * Whether an element holds something that is not this article. Not to be asked of the elements around the
 * main heading: the names of a page's body often name everything there is on it.
 *
 * @param words the words in the element's class and id
 */
export function isElsewhere(element: Element, words: string, inArticle: boolean): boolean {
  if (element.localName === 'nav') return true
  if (words.length <= LONGEST_NAMES && ELSEWHERE.test(words)) return true
  return !inArticle && (OUTSIDE_ARTICLE_TAGS.has(element.localName) || OUTSIDE_ARTICLE.test(words))
}
