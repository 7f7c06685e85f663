import MiniSearch from 'minisearch'
import type { Engine } from './engine.ts'

const OPTIONS = { fields: ['title', 'byline', 'siteName', 'bodyText'] }

export function createEngine(): Engine {
  let index = new MiniSearch(OPTIONS)
  let kept = ''
  return {
    add: async (articles) => index.addAll(articles),
    search: async (word, isPrefix) =>
      index
        .search(word, { prefix: isPrefix, boost: { title: 10, byline: 4, siteName: 3 } })
        .slice(0, 20)
        .map(({ id }) => String(id)),
    save: async () => {
      kept = JSON.stringify(index)
      return new Blob([kept]).size
    },
    load: async () => {
      index = MiniSearch.loadJSON(kept, OPTIONS)
    },
  }
}
