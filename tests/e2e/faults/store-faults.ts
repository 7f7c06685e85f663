import type { Page } from '@playwright/test'

export interface StoreState {
  articles: number
  jobs: number
  failedJobs: number
  images: number
  /** Of all articles together. */
  missingImages: number
  /** What must never be: a part without its article, an article without a part, an image nobody shows. */
  faults: string[]
}

/** Reads the whole library as the browser keeps it, past the window's own code, and looks for what does not fit together. */
export function readStore(page: Page): Promise<StoreState> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('recto')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const names = ['articles', 'contents', 'originals', 'versions', 'images', 'jobs']
    const transaction = database.transaction(names)
    const all = (name: string) =>
      // biome-ignore lint/suspicious/noExplicitAny: rows of whatever form this version keeps
      new Promise<any[]>((resolve, reject) => {
        const request = transaction.objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const [articles = [], contents = [], originals = [], versions = [], images = [], jobs = []] =
      await Promise.all(names.map(all))
    database.close()

    const faults: string[] = []
    const ids = new Set(articles.map(({ id }) => id))
    for (const [name, rows] of Object.entries({ contents, originals })) {
      const owners = new Set(rows.map(({ articleId }) => articleId))
      for (const id of ids) if (!owners.has(id)) faults.push(`article ${id} has no row in ${name}`)
      for (const id of owners) if (!ids.has(id)) faults.push(`${name} ${id} belongs to no article`)
    }
    const shown = new Set([...contents, ...versions].flatMap(({ imageHashes }) => imageHashes))
    const kept = new Map(images.map(({ hash, blob }) => [hash, blob]))
    for (const hash of shown) if (!kept.has(hash)) faults.push(`image ${hash} is not there`)
    for (const [hash, blob] of kept) {
      if (!shown.has(hash)) faults.push(`image ${hash} belongs to nobody`)
      // A blob whose file is lost cannot be read.
      const bytes = await blob.arrayBuffer()
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      if (found !== hash) faults.push(`image ${hash} has other bytes`)
    }
    return {
      articles: articles.length,
      jobs: jobs.length,
      failedJobs: jobs.filter(({ failure }) => failure !== null).length,
      images: images.length,
      missingImages: articles.reduce((sum, { missingImages }) => sum + missingImages, 0),
      faults,
    }
  })
}

/** How many rows a table of the library has. */
export function countRows(page: Page, table: string): Promise<number> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('recto')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const request = database.transaction(name).objectStore(name).count()
    const count = await new Promise<number>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    return count
  }, table)
}
