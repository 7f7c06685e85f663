import type { Page } from '@playwright/test'
import { CHANNEL } from '../../../src/renderer/search/service/messages.ts'

export interface WindowAnswer {
  /** ms from typing until the results are in the document. */
  shown: number
  /** ms from asking the index until it has answered, snippets included. */
  answered: number
  total: number
  /** The best, best first. */
  articleIds: string[]
}

/** Types a query into the search box, and asks the index the same for itself. */
export async function askWindow(page: Page, query: string): Promise<WindowAnswer> {
  const shown = await page.evaluate(showResults, query)
  return { shown, ...(await page.evaluate(askIndex, { channel: CHANNEL, query })) }
}

async function showResults(query: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (!box) throw new Error('no search box')
  const type = (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text)
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const isShown = () => {
    const results = document.querySelector('[aria-busy="false"]')
    if (!results) return false
    const total = Number(/\d+/.exec(results.querySelector('[role="status"]')?.textContent ?? '')?.[0])
    return results.querySelectorAll('.article-item').length === Math.min(total, 20)
  }
  const started = performance.now()
  type(query)
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error(`“${query}” is not shown after ten seconds.`)), 10_000)
    const observer = new MutationObserver(() => {
      if (!isShown()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })
  })
  return performance.now() - started
}

/** Asked when the window has nothing else to do: pictures of the results before come after them. */
async function askIndex({ channel: name, query }: { channel: string; query: string }) {
  const channel = new BroadcastChannel(name)
  const id = crypto.randomUUID()
  await new Promise((resolve) => requestIdleCallback(resolve))
  const started = performance.now()
  const result = await new Promise<{ total: number; hits: { article: { id: string } }[] }>((resolve) => {
    channel.onmessage = ({ data }) => {
      if (data.kind === 'found' && data.id === id) resolve(data.result)
    }
    channel.postMessage({ kind: 'search', id, query, limit: 20 })
  })
  const answered = performance.now() - started
  channel.close()
  return { answered, total: result.total, articleIds: result.hits.map(({ article }) => article.id) }
}
