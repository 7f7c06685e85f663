/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope

/** Put in by the build (shell-files-plugin.ts): the window's files, and a hash of their contents. */
declare const __SHELL_FILES__: readonly string[]
declare const __SHELL_HASH__: string

const CACHE = `recto-window-${__SHELL_HASH__}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(__SHELL_FILES__))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldCaches().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  // Only the host can exchange the ticket it started the browser with.
  if (url.searchParams.has('ticket')) return
  event.respondWith(fromCache(request.mode === 'navigate' ? '/' : url.pathname, request))
})

/** The window's files never come from the network once they are kept. */
async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  return (await cache.match(path)) ?? fetch(request)
}

async function removeOldCaches(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('recto-window-') && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
}
