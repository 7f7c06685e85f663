import { type BlockList, isIP } from 'node:net'
import { buildConnector } from 'undici'

type Connector = buildConnector.connector

export interface ConnectorOptions {
  /** What counts as a private network. */
  blockList: BlockList
  /** ms to a TCP connection, and where addresses are refused as many again to TLS on top of it. */
  timeout: number
}

/**
 * A connector that refuses private networks, after names are resolved and before anything is sent. TLS is put over a
 * TCP connection made here: Node's `tls.connect` does not hand a block list on to its socket.
 */
export function publicConnector({ blockList, timeout }: ConnectorOptions): Connector {
  const tcp = buildConnector({ timeout, blockList })
  const tls = buildConnector({ timeout })
  return (options, callback) => {
    const isSecure = options.protocol === 'https:'
    const port = options.port || (isSecure ? '443' : '80')
    tcp({ ...options, protocol: 'http:', port }, (...[error, socket]) => {
      if (error) callback(error, null)
      else if (isSecure) tls({ ...options, httpSocket: socket }, callback)
      else callback(null, socket)
    })
  }
}

/** The connections of one request and of where it was redirected to. */
export interface Journey {
  connect: Connector
  /**
   * Whether an address was reached on a private network: told from the connections themselves, since a name may lead
   * elsewhere the next time it is looked up. False where nothing here has connected to it, as through a proxy.
   */
  hasReachedPrivately(address: string): boolean
}

/**
 * Connects into private networks only where the journey's first connection, that to the address itself, led there, and
 * on to others there only while none has led out: a page of the open web could otherwise make Recto knock at the user's
 * router.
 *
 * @param address where the journey begins; http(s)
 */
export function startJourney(address: string, { blockList, timeout }: ConnectorOptions): Journey {
  const toPublic = publicConnector({ blockList, timeout })
  const toAny = buildConnector({ timeout })
  const start = new URL(address).origin
  /** By origin: whether every connection to it went to a private network. */
  const reached = new Map<string, boolean>()
  return {
    connect(options, callback) {
      const { origin } = new URL(`${options.protocol}//${options.host ?? options.hostname}`)
      const hasStayed = reached.size > 0 && [...reached.values()].every(Boolean)
      const isOpen = origin === start ? (reached.get(start) ?? true) : hasStayed
      const connect = isOpen ? toAny : toPublic
      connect(options, (...[error, socket]) => {
        if (error) return callback(error, null)
        const isPrivate = isWithin(blockList, socket.remoteAddress ?? '')
        reached.set(origin, (reached.get(origin) ?? true) && isPrivate)
        callback(null, socket)
      })
    },
    hasReachedPrivately: (at) => reached.get(new URL(at).origin) ?? false,
  }
}

function isWithin(blockList: BlockList, ip: string): boolean {
  const family = isIP(ip)
  return family !== 0 && blockList.check(ip, family === 6 ? 'ipv6' : 'ipv4')
}
