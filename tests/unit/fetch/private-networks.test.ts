import { isIP } from 'node:net'
import { describe, expect, it } from 'vitest'
import { privateNetworks } from '../../../src/main/fetch/private-networks.ts'

const isBlocked = (ip: string) => privateNetworks.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4')

describe('privateNetworks', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:192.168.1.1',
    '64:ff9b::a00:1',
    '2002:c0a8:101::1',
    'fd00::1',
    'fe80::1',
    'fec0::1',
  ])('holds %s', (ip) => expect(isBlocked(ip)).toBe(true))

  it.each([
    '203.0.113.7',
    '172.32.0.1',
    '2001:db8::1',
    '::ffff:203.0.113.7',
    '64:ff9b::cb00:7107',
    '2002:cb00:7107::1',
  ])('leaves %s open', (ip) => expect(isBlocked(ip)).toBe(false))
})
