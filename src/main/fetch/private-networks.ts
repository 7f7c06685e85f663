import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Loopback, link-local and private ranges (RFC 1918, 4193, 3927, 4291, 6598) and the unspecified address. */
export const privateNetworks = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  privateNetworks.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  privateNetworks.addSubnet(network, prefix, 'ipv6')
}

/**
 * Whether a page lives on this computer or in the user's own network. Only such a page may show
 * images from there; a page of the open web could otherwise make Recto knock at the user's router.
 *
 * @param address of the page, http(s)
 */
export async function isOnPrivateNetwork(address: string): Promise<boolean> {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await resolve(host)
  return addresses.some((ip) => privateNetworks.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4'))
}

async function resolve(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    // A name that cannot be resolved here (behind a proxy, say) is not known to be private.
    return []
  }
}
