import { type ArticleText, articleTextOf } from './text/article-text.ts'

/** An article's text on the page; another object whenever it is put there anew. */
export interface ShownArticle {
  body: HTMLElement
  /** Its running text, made when it is first asked for. */
  text: () => ArticleText
}

export function shownArticle(body: HTMLElement): ShownArticle {
  let text: ArticleText | undefined
  return {
    body,
    text: () => {
      text ??= articleTextOf(body)
      return text
    },
  }
}
