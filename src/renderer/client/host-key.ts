const STORED_AS = 'recto.hostKey'

/**
 * Takes the browser host's key from the address it printed and keeps it for later starts. Local
 * storage belongs to this origin, port included; a cookie would go to every port of the computer.
 */
export function rememberHostKey(): void {
  const key = new URLSearchParams(location.search).get('key')
  if (key) localStorage.setItem(STORED_AS, key)
}

/** The key, or an empty string, which the host refuses with an explanation. */
export function hostKey(): string {
  return localStorage.getItem(STORED_AS) ?? ''
}

/** Takes the key out of the address bar and the history, once the page can be opened again without it. */
export function hideHostKey(): void {
  const url = new URL(location.href)
  if (!url.searchParams.has('key')) return
  url.searchParams.delete('key')
  history.replaceState(history.state, '', url)
}
