import { hideHostKey } from '../client/host-key.ts'

/**
 * Keeps the window's own files in the browser, so that the library opens even when the browser host
 * is not running. The desktop needs none of this: its files are on the disk.
 */
export async function keepWindowOffline(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
    await navigator.serviceWorker.ready
    hideHostKey()
  } catch (thrown) {
    // Reading needs the host then; nothing saved is concerned.
    reportError(thrown)
  }
}
