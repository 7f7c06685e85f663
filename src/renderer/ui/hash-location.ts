import { useSyncExternalStore } from 'react'

// wouter's own hash hook puts a query before the hash, where it would stay when the view changes. An address here
// is whole behind the hash ("#/list/unread?sort=title"), so that it can be kept, reloaded and gone back to.

/** For wouter's Router, and for who needs it as it is written (wouter decodes it): the path behind the hash. */
export function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, () => split().path), navigate]
}

/** The same of the query behind the hash, without its question mark. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => split().search)
}

/** For wouter's Router: what a link to a path looks like. */
export function hashHref(path: string): string {
  return `#${path}`
}

/** The address of the view that is open: path and query. */
export function currentAddress(): string {
  return location.hash.replace(/^#?\/?/, '/')
}

function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (to === currentAddress()) return
  const url = new URL(location.href)
  url.hash = to
  history[replace ? 'replaceState' : 'pushState'](null, '', url)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function split(): { path: string; search: string } {
  const [path = '/', search = ''] = currentAddress().split(/\?(.*)/s)
  return { path, search }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
  }
}
