/**
 * The address of a page of Recto's origin that is not Recto. Recto's service worker answers for every page with the
 * window itself, but leaves an address with a ticket to the host.
 */
export function addressWithoutRecto(origin: string): string {
  return new URL('/service-worker.js?ticket=none', origin).href
}
