import type { Page } from '@playwright/test'
import { CHANNEL } from '../../../src/renderer/search/service/messages.ts'
import { OWN_WORD } from './own-word.ts'

/** Waits until nothing waits for the index, and looks where it and the store disagree then. */
export function indexFaults(page: Page): Promise<string[]> {
  return page.evaluate(compareIndex, { name: CHANNEL, form: OWN_WORD.source })
}

/** Has the index made anew. Comes back when that has begun, and so many of its steps are done. */
export function rebuildIndex(page: Page, steps: number): Promise<void> {
  return page.evaluate(askForRebuild, { name: CHANNEL, steps })
}

async function compareIndex({ name, form }: { name: string; form: string }): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('recto')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const read = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  // In one transaction: pages are being saved meanwhile.
  const settled = async () => {
    const transaction = database.transaction(['articles', 'contents', 'pendingIndex'])
    const [waiting, ids, contents] = await Promise.all([
      read(transaction.objectStore('pendingIndex').count()),
      read(transaction.objectStore('articles').getAllKeys()),
      read<{ articleId: string; bodyText: string }[]>(transaction.objectStore('contents').getAll()),
    ])
    return waiting === 0 ? { ids: ids.map(String), contents } : null
  }
  const channel = new BroadcastChannel(name)
  const ask = (query: string) =>
    new Promise<string[]>((resolve, reject) => {
      const id = crypto.randomUUID()
      const hear = ({ data }: MessageEvent) => {
        if (data.id === id && data.kind === 'failed') reject(new Error(data.failure.code))
        if (data.id !== id || data.kind !== 'matched') return
        channel.removeEventListener('message', hear)
        resolve(data.articleIds)
      }
      channel.addEventListener('message', hear)
      channel.postMessage({ kind: 'match', id, query })
    })
  // The index's keeper answers once it has compared itself with the store.
  const keeperIsThere = new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }) => data.kind === 'ready' && resolve())
  })
  channel.postMessage({ kind: 'hello' })
  await keeperIsThere
  let state = await settled()
  while (state === null) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    state = await settled()
  }

  const faults: string[] = []
  for (const { articleId, bodyText } of state.contents) {
    const word = new RegExp(form).exec(bodyText)?.[0]
    if (word === undefined) {
      faults.push(`article ${articleId} has not its page’s own word`)
      continue
    }
    const found = await ask(`"${word}"`)
    if (found.length !== 1 || found[0] !== articleId)
      faults.push(`“${word}” finds ${found.length} articles, ${found.join(' ') || 'none'}`)
  }
  // What all of them have finds them, and nothing that the store has not.
  const everything = new Set(await ask('lighthouse'))
  for (const id of state.ids) if (!everything.has(id)) faults.push(`article ${id} is not in the index`)
  const present = new Set(
    (await read(database.transaction('articles').objectStore('articles').getAllKeys())).map(String),
  )
  for (const id of everything) if (!present.has(id)) faults.push(`the index has ${id}, which is gone`)
  database.close()
  channel.close()
  return faults
}

async function askForRebuild({ name, steps }: { name: string; steps: number }): Promise<void> {
  const channel = new BroadcastChannel(name)
  const id = crypto.randomUUID()
  let left = steps
  await new Promise<void>((resolve) => {
    channel.onmessage = ({ data }) => {
      if (data.kind === 'indexed') left -= 1
      if ((data.kind === 'indexed' || data.id === id) && left <= 0) resolve()
    }
    channel.postMessage({ kind: 'rebuild', id })
  })
  channel.close()
}
