import { indexPlaces } from '../../../../src/renderer/search/index/index-places.ts'
import { phraseExpression } from '../../../../src/renderer/search/query/fts-expression.ts'
import { phraseOf } from '../../../../src/renderer/search/words/index-text.ts'
import type { Engine } from './engine.ts'

/** Recto's own index, in a file of the origin. */
export async function createEngine(): Promise<Engine> {
  const [file] = await indexPlaces()
  await file.remove()
  let index = file.open()
  return {
    add: async (articles) => {
      const texts = articles.map(({ id, title, byline, siteName, bodyText }) => ({
        articleId: id,
        title,
        byline,
        site: siteName,
        body: bodyText,
        notes: '',
        tags: '',
      }))
      index.write(texts, [])
    },
    search: async (word, isPrefix) => {
      const phrase = phraseOf(word, isPrefix)
      return phrase ? index.best(phraseExpression(phrase), 20).map(({ articleId }) => articleId) : []
    },
    save: async () => (await navigator.storage.estimate()).usage ?? 0,
    load: async () => {
      index.close()
      index = file.open()
    },
  }
}
