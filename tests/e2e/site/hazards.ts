import type { ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const CHUNK = `<p>${'words without end '.repeat(3_000)}</p>\n`
const BOMB_BYTES = 1_200_000_000
const TRICKLE_MS = 200

/** Answers that a hostile or broken server may give, by path. */
export const hazards: Record<string, (response: ServerResponse) => void> = {
  '/huge'(response) {
    response.writeHead(200, HTML)
    pour(response, () => CHUNK, Number.POSITIVE_INFINITY)
  },
  '/huge-declared'(response) {
    response.writeHead(200, { ...HTML, 'content-length': 1_000_000_000 }).write('<p>')
  },
  '/gzip-bomb'(response) {
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' })
    const gzip = createGzip({ level: 9 })
    gzip.pipe(response)
    response.on('close', () => gzip.destroy())
    pour(gzip, () => Buffer.alloc(1_000_000), BOMB_BYTES)
  },
  '/slow'() {
    // Never answers.
  },
  '/trickle'(response) {
    response.writeHead(200, HTML)
    const timer = setInterval(() => response.write('x'), TRICKLE_MS)
    response.on('close', () => clearInterval(timer))
  },
  '/reset'(response) {
    response.destroy()
  },
  '/redirect-loop'(response) {
    response.writeHead(302, { location: '/redirect-loop' }).end()
  },
}

/** Writes as fast as the other side reads, up to a number of bytes. */
function pour(
  to: NodeJS.WritableStream & { destroyed?: boolean },
  next: () => string | Buffer,
  bytes: number,
): void {
  let poured = 0
  const write = () => {
    while (poured < bytes && !to.destroyed) {
      const chunk = next()
      poured += chunk.length
      if (!to.write(chunk)) {
        to.once('drain', write)
        return
      }
    }
    if (!to.destroyed) to.end()
  }
  write()
}
