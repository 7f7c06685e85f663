import type { Page } from '@playwright/test'

/**
 * Writes rows of made-up articles straight into the window's library, as many as asked for, and loads it anew.
 * Their titles are "Article 00000" and so on, the last saved last.
 */
export async function fillLibrary(page: Page, count: number): Promise<void> {
  // Opened before the window has made its library, an empty one would be made in its place.
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('recto')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const transaction = database.transaction(['articles', 'tags', 'collections'], 'readwrite')
    for (let tag = 0; tag < 20; tag++)
      transaction.objectStore('tags').put({ key: `tag ${tag}`, name: `Tag ${tag}` })
    transaction.objectStore('collections').put({ id: 'c', name: 'Collection', createdAt: 1 })
    for (let index = 0; index < wanted; index++) {
      const number = String(index).padStart(5, '0')
      const site = `site${index % 200}.example`
      transaction.objectStore('articles').put({
        id: crypto.randomUUID(),
        addressKeys: [`${site}/${index}`],
        canonicalKey: null,
        url: `https://${site}/${index}`,
        title: `Article ${number}`,
        titleKey: `article ${number}`,
        byline: `Author ${index % 300}`,
        siteName: `Site ${index % 200}`,
        siteKey: site,
        publishedTime: index % 5 === 0 ? null : `20${10 + (index % 16)}-0${1 + (index % 9)}-11`,
        modifiedTime: null,
        lang: index % 4 === 0 ? 'fr' : 'en',
        dir: 'ltr',
        excerpt: `What article ${index} is about, told in a line or two, as a page’s own description would tell it.`,
        wordCount: (index * 37) % 5000,
        readingMinutes: 1 + (index % 20),
        leadImageHash: null,
        missingImages: index % 50 === 0 ? 1 : 0,
        progress: index % 3 === 0 ? 1 : 0,
        tagKeys: [`tag ${index % 20}`],
        collectionIds: index % 10 === 0 ? ['c'] : [],
        savedAt: 1_700_000_000_000 + index * 1000,
        openedAt: index % 3 === 0 ? 1 : null,
        readAt: index % 3 === 0 ? 1 : null,
        archivedAt: index % 10 === 1 ? 1 : null,
        favouriteAt: index % 20 === 0 ? 1 : null,
        deletedAt: null,
      })
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    database.close()
  }, count)
  await page.reload()
}
