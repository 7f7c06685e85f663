/** Loopback, private and link-local (RFC 1122, 1918, 3927), as the URL standard writes IPv4 addresses. */
const LOCAL_IPV4 = /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/
/** Loopback, unique local and link-local (RFC 4291, 4193). */
const LOCAL_IPV6 = /^\[(?:::1\]|f[cd]|fe[89ab])/
/** RFC 6761, RFC 6762, RFC 8375. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|home\.arpa)$/

/**
 * Whether an address names this very computer or one of the user's own network, to which Recto need not be polite. Told
 * from how it is written: nothing is looked up, since a wrong answer costs courtesy and no more. What may be connected
 * to is decided on the main side, by the addresses that names lead to.
 *
 * @param address absolute
 */
export function isLocalAddress(address: string): boolean {
  const { hostname } = new URL(address)
  return [LOCAL_IPV4, LOCAL_IPV6, LOCAL_NAME].some((form) => form.test(hostname))
}
