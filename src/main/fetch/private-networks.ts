import { BlockList } from 'node:net'

/** Unspecified, private, shared, loopback and link-local addresses (RFC 1122, 1918, 6598, 3927). */
const PRIVATE_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const
/** Unique local, link-local and the former site-local addresses (RFC 4193, 4291, 3879). */
const PRIVATE_IPV6 = [
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
] as const
/**
 * IPv6 addresses that carry an IPv4 address: IPv4-compatible with `::1` among them (RFC 4291), NAT64
 * (RFC 6052) and 6to4 (RFC 3056), with the bits before it. Not blocked as a whole: behind NAT64 every
 * server that has only IPv4 is reached so. IPv4-mapped addresses are the block list's own business.
 */
const CARRIERS = [
  { bits: 96, write: (ipv4: string) => `::${ipv4}` },
  { bits: 96, write: (ipv4: string) => `64:ff9b::${ipv4}` },
  { bits: 16, write: (ipv4: string) => `2002:${hexadecimal(ipv4)}::` },
]

/** What a page of the open web must not make Recto connect to. */
export const privateNetworks = new BlockList()
for (const [network, prefix] of PRIVATE_IPV4) {
  privateNetworks.addSubnet(network, prefix, 'ipv4')
  for (const { bits, write } of CARRIERS) privateNetworks.addSubnet(write(network), bits + prefix, 'ipv6')
}
for (const [network, prefix] of PRIVATE_IPV6) privateNetworks.addSubnet(network, prefix, 'ipv6')

function hexadecimal(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}
