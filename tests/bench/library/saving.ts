import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inProject } from '../../../scripts/project.ts'
import { drawImage } from '../../e2e/site/draw-image.ts'
import { paste } from '../../e2e/transfer.ts'
import { runBatch } from '../extraction/run-batch.ts'
import { type Figure, figure } from '../figures.ts'
import { median } from '../quantiles.ts'
import { freePort, listenLocally, openWindow } from '../window/open-window.ts'
import { generateLibrary } from './generate.ts'
import { wholePage } from './whole-page.ts'

const PAGES = 500
const ROUNDS = 3

/** Measures how fast pages of a local server are saved, beside the extraction of the same pages alone. @throws Error */
export async function measureSaving({ seed }: { seed: number }): Promise<Figure[]> {
  const pages = [...generateLibrary({ count: PAGES, seed })].map(wholePage)
  const plain = pages.map((html) => html.replaceAll(/<img [^>]*>/g, ''))
  const illustrated = pages.map((html) =>
    html.replaceAll(/https:\/\/images\.example\/(\d+)\/(\d)\.bmp/g, '/images/$1-$2-300.png'),
  )
  // Drawn before, which takes longer than all the rest.
  for (const html of illustrated)
    for (const [path] of html.matchAll(/\/images\/[\w-]+\.png/g)) drawImage(path)
  const rates = { extracted: [] as number[], saved: [] as number[], savedWithImages: [] as number[] }
  // In turn, so that what else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round++) {
    rates.extracted.push(await extractAll(plain))
    rates.saved.push(await saveAll(plain))
    rates.savedWithImages.push(await saveAll(illustrated))
  }
  const [extracted, saved, savedWithImages] = [
    median(rates.extracted),
    median(rates.saved),
    median(rates.savedWithImages),
  ]
  return [
    figure(`${PAGES} pages by extract --batch`, extracted, 'pages/s'),
    figure(`${PAGES} pages saved`, saved, 'pages/s'),
    figure('saved, share of extract --batch', saved / extracted, 'share', 0.8),
    figure(`${PAGES} pages saved with three images each`, savedWithImages, 'pages/s'),
    figure('saved with images, share of extract --batch', savedWithImages / extracted, 'share', 0.8),
  ]
}

/** @returns pages a second, the process's start included */
async function extractAll(pages: readonly string[]): Promise<number> {
  const known = pages.map((html, at) => ({
    id: String(at),
    url: `https://pages.example/${at}`,
    bytes: Buffer.from(html),
  }))
  const { answers, seconds } = await runBatch([inProject('out/main/cli.js'), 'extract', '--batch'], known)
  if (answers.size !== pages.length)
    throw new Error(`${answers.size} of ${pages.length} pages were extracted.`)
  return pages.length / seconds
}

/** @returns pages a second, from pasting the addresses until all are in the list */
async function saveAll(pages: readonly string[]): Promise<number> {
  const server = createServer(({ url = '' }, response) => {
    const page = pages[Number(url.slice(1))]
    if (url.startsWith('/images/'))
      response.writeHead(200, { 'content-type': 'image/png' }).end(drawImage(url))
    else if (page === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  const port = await listenLocally(server)
  const folder = mkdtempSync(join(tmpdir(), 'recto-bench-'))
  const window = await openWindow({ folder, port: await freePort() })
  try {
    const addresses = pages.map((_, at) => `http://127.0.0.1:${port}/${at}`)
    return pages.length / (await saveThem(window.page, addresses))
  } finally {
    await window.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns seconds */
async function saveThem(page: Page, addresses: readonly string[]): Promise<number> {
  await page.getByRole('textbox', { name: 'Article address' }).focus()
  const started = performance.now()
  await paste(page, { data: { 'text/plain': addresses.join('\n') } })
  await page.getByText(`${addresses.length} articles`).waitFor({ timeout: 600_000 })
  return (performance.now() - started) / 1000
}
