import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drawImage } from './draw-image.ts'
import { fixtureAnswer } from './fixture-files.ts'
import { hazards } from './hazards.ts'
import { LIGHTHOUSE, lighthousePage, statusPage } from './own-pages.ts'

export interface Site {
  /** Such as http://127.0.0.1:40123. */
  origin: string
  address(path: string): string
  /** Every request since the start or the last reset: method and path. */
  requests: string[]
  resetRequests(): void
  /** Puts a page at a path, or another in its place; null takes it away. */
  publish(path: string, html: string | null): void
  /** Lets the images of /slow-images be answered. */
  releaseImages(): void
  /** Lets the pages below /held be answered. */
  releasePages(): void
  /** Ends the server and every connection at once. May be called twice. */
  stop(): Promise<void>
}

const FILES: Record<string, { type: string; body: string }> = {
  '/files/report.pdf': { type: 'application/pdf', body: '%PDF-1.7\n%%EOF' },
  '/files/data.json': { type: 'application/json', body: '{}' },
  '/files/archive.zip': { type: 'application/zip', body: 'PK\u0005\u0006' },
  '/files/feed.xml': { type: 'application/rss+xml', body: '<rss version="2.0"><channel/></rss>' },
}

/** A web site on loopback with good pages, bad pages and hazards. */
export async function startSite(): Promise<Site> {
  const requests: string[] = []
  const failedOnce = new Set<string>()
  const published = new Map<string, string | null>()
  const failures = new Map<string, number>()
  const released = Promise.withResolvers<void>()
  const pagesReleased = Promise.withResolvers<void>()

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://site.invalid').pathname.replace(/(?<=.)\/$/, '')
    requests.push(`${request.method} ${request.url}`)
    const html = (body: string, status = 200) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body)
    const png = (name: string) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(drawImage(name))
    const fixture = (name: string) => {
      const page = fixtureAnswer(name)
      if (page) response.writeHead(200, { 'content-type': page.contentType }).end(page.bytes)
      else html(statusPage(404), 404)
    }
    const [, folder = '', name = ''] = path.split('/')
    const file = FILES[path]
    const own = published.get(path)

    if (own) html(own)
    else if (hazards[path]) hazards[path](response)
    else if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body)
    else if (path === '/files/photo.png') png('/photo-600.png')
    else if (path === '/broken-images') html(brokenImages())
    else if (path === '/slow-images') html(slowImages())
    else if (path.startsWith('/images/slow/')) await released.promise.then(() => png(path))
    else if (path === '/images/broken/page-600.png') html(statusPage(200))
    else if (path.startsWith('/images/broken/')) html(statusPage(404), 404)
    else if (folder === 'images') png(path)
    else if (folder === 'pages') fixture(name)
    else if (folder === 'status') html(statusPage(Number(name)), Number(name))
    else if (path === LIGHTHOUSE.path || path === '/amp/lighthouse') html(lighthouse())
    else if (path === '/moved') response.writeHead(302, { location: LIGHTHOUSE.path }).end()
    else if (folder === 'stories') html(story(name))
    else if (folder === 'held') await pagesReleased.promise.then(() => html(story(name)))
    else if (folder === 'twice' && (failures.get(name) ?? 0) < 2) {
      failures.set(name, (failures.get(name) ?? 0) + 1)
      html(statusPage(503), 503)
    } else if (folder === 'twice') html(story(name))
    else if (folder === 'flaky' && !failedOnce.has(name)) {
      failedOnce.add(name)
      html(statusPage(500), 500)
    } else if (folder === 'flaky') fixture(name)
    else html(statusPage(404), 404)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => response.destroy(thrown as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    address: (path) => `${origin}${path}`,
    requests,
    resetRequests: () => requests.splice(0),
    publish: (path, html) => published.set(path, html),
    releaseImages: () => released.resolve(),
    releasePages: () => pagesReleased.resolve(),
    stop: () =>
      new Promise((resolve) => {
        released.resolve()
        pagesReleased.resolve()
        if (!server.listening) return resolve()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function lighthouse(): string {
  return lighthousePage(LIGHTHOUSE.title, ['/images/lighthouse-900.png'], LIGHTHOUSE.path)
}

/** One of as many articles as a test wants, each with a picture of its own. */
function story(name: string): string {
  return lighthousePage(`The lighthouse, story ${name}`, [`/images/story-${name}-120.png`])
}

function brokenImages(): string {
  return lighthousePage('The lighthouse without its pictures', [
    '/images/good-1-900.png',
    '/images/broken/gone-1-600.png',
    '/images/good-2-900.png',
    '/images/broken/gone-2-600.png',
    '/images/broken/page-600.png',
  ])
}

function slowImages(): string {
  const images = Array.from({ length: 6 }, (_, i) => `/images/slow/${i + 1}-400.png`)
  return lighthousePage('The lighthouse takes its time', images)
}
