import { create, insertMultiple, load, save, search } from '@orama/orama'
import type { Engine } from './engine.ts'

const SCHEMA = { title: 'string', byline: 'string', siteName: 'string', bodyText: 'string' } as const

export function createEngine(): Engine {
  let database = create({ schema: SCHEMA })
  let kept = ''
  return {
    add: async (articles) => {
      const documents = articles.map(({ id, title, byline, siteName, bodyText }) => ({
        id,
        title,
        byline,
        siteName,
        bodyText,
      }))
      await insertMultiple(database, documents)
    },
    // Without `exact` every word is a beginning.
    search: async (word, isPrefix) => {
      const { hits } = await search(database, {
        term: word,
        limit: 20,
        exact: !isPrefix,
        boost: { title: 10, byline: 4, siteName: 3 },
      })
      return hits.map(({ id }) => id)
    },
    save: async () => {
      kept = JSON.stringify(save(database))
      return new Blob([kept]).size
    },
    load: async () => {
      database = create({ schema: SCHEMA })
      load(database, JSON.parse(kept))
    },
  }
}
