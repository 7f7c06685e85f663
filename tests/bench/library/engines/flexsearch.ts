import { Charset, Document } from 'flexsearch'
import type { Engine } from './engine.ts'

const FIELDS = ['title', 'byline', 'siteName', 'bodyText']

export function createEngine(): Engine {
  const create = () =>
    new Document({
      document: { id: 'id', index: FIELDS },
      tokenize: 'forward',
      encoder: Charset.LatinBalance,
    })
  let index = create()
  let kept: [string, string][] = []
  return {
    add: async (articles) => {
      for (const { id, title, byline, siteName, bodyText } of articles)
        index.add({ id, title, byline, siteName, bodyText })
    },
    // It knows beginnings only by indexing each of them: a whole word is found among them.
    search: async (word) => {
      const found = index.search(word, { limit: 20 })
      return [...new Set(found.flatMap(({ result }) => result.map(String)))].slice(0, 20)
    },
    save: async () => {
      kept = []
      await index.export((key: string, data: string) => void kept.push([key, data]))
      return kept.reduce((sum, [, data]) => sum + new Blob([data ?? '']).size, 0)
    },
    load: async () => {
      index = create()
      for (const [key, data] of kept) index.import(key, data)
    },
  }
}
