import type { LibraryRows } from './library-rows.ts'

/** Runs in the window: puts rows into its library, in one transaction. */
export async function putRows(batch: readonly LibraryRows[]): Promise<void> {
  const done = (request: IDBRequest) =>
    new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
    })
  // Pixels of noise, as photographs cannot be made smaller either: a bitmap of three bytes each, 200 in a row.
  const bitmap = (size: number): { blob: Blob; width: number; height: number } => {
    const [width, header] = [200, 54]
    const height = Math.max(1, Math.round((size - header) / (3 * width)))
    const bytes = new Uint8Array(header + 3 * width * height)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, 0x424d)
    view.setUint32(2, bytes.length, true)
    view.setUint32(10, header, true)
    view.setUint32(14, 40, true)
    view.setInt32(18, width, true)
    view.setInt32(22, height, true)
    view.setUint16(26, 1, true)
    view.setUint16(28, 24, true)
    for (let at = header; at < bytes.length; at += 65_536)
      crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, bytes.length)))
    return { blob: new Blob([bytes], { type: 'image/bmp' }), width, height }
  }
  const opening = indexedDB.open('recto')
  await done(opening)
  const database = opening.result
  const transaction = database.transaction(['articles', 'contents', 'originals', 'images'], 'readwrite')
  for (const { article, content, original, images } of batch) {
    transaction.objectStore('articles').put(article)
    transaction.objectStore('contents').put(content)
    const bytes = new Blob([Uint8Array.from(atob(original), (letter) => letter.charCodeAt(0))], {
      type: 'application/gzip',
    })
    transaction.objectStore('originals').put({
      articleId: article.id,
      fetchedAt: new Date(article.savedAt).toISOString(),
      pages: [{ address: article.url, url: article.url, bytes, contentType: 'text/html' }],
    })
    for (const [hash, size] of images) transaction.objectStore('images').put({ hash, ...bitmap(size) })
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  database.close()
}
