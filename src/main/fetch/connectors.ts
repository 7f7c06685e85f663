import type { BlockList } from 'node:net'
import { buildConnector } from 'undici'

export interface ConnectorOptions {
  /** Addresses that are not connected to. */
  blockList: BlockList
  /** ms to a TCP connection, and as many again to TLS on top of it. */
  timeout: number
}

/**
 * A connector that refuses addresses, after names are resolved and before anything is sent. TLS is put over a TCP
 * connection made here: Node's `tls.connect` does not hand a block list on to its socket.
 */
export function guardedConnector({ blockList, timeout }: ConnectorOptions): buildConnector.connector {
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
