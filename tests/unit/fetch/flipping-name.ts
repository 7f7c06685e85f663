import dns from 'node:dns'
import { vi } from 'vitest'

type Lookup = (host: string, options: dns.LookupOptions, done: (...answer: unknown[]) => void) => void

/**
 * A name of somebody who answers each time as he likes: the first time with the first address, and so on; the last one
 * stays. Every other name is looked up as ever.
 */
export function flippingName(name: string, ...addresses: string[]): void {
  const usual = dns.lookup as unknown as Lookup
  const answer: Lookup = (host, options, done) => {
    if (host !== name) return usual(host, options, done)
    const address = addresses.length > 1 ? addresses.shift() : addresses[0]
    if (options.all) done(null, [{ address, family: 4 }])
    else done(null, address, 4)
  }
  vi.spyOn(dns, 'lookup').mockImplementation(answer as unknown as typeof dns.lookup)
}
