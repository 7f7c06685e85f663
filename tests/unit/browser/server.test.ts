import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeMulti, encode } from '@msgpack/msgpack'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserHost, startBrowserHost } from '../../../src/main/browser/server.ts'
import { CALL_MEDIA_TYPE } from '../../../src/shared/call-stream.ts'
import { createTranslator } from '../../../src/shared/catalogues.ts'
import type { Services } from '../../../src/shared/contract.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'recto-window-'))
const cancelled = Promise.withResolvers<void>()

const services: Services = {
  async getPage({ address }, { signal, report }) {
    report({ stage: 'cleaning' })
    if (address.endsWith('/never')) {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      cancelled.resolve()
    }
    throw new RectoError('fetch/no-answer', { host: 'example.org' })
  },
  cleanOriginal: async () => {
    throw new RectoError('page/no-article')
  },
  inspectOriginal: async () => {
    throw new RectoError('page/no-article')
  },
  getImage: async () => ({ bytes: new Uint8Array([1, 2]), mediaType: 'image/png', width: 1, height: 2 }),
}

let host: BrowserHost
let origin: string
let key: string

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Recto</title>')
  writeFileSync(join(folder, 'a.js'), '')
  host = await startBrowserHost({
    services,
    windowFolder: folder,
    port: 0,
    translate: createTranslator('en'),
  })
  const address = new URL(host.address)
  origin = address.origin
  key = address.searchParams.get('key') ?? ''
})

afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

/** Plain node:http, since fetch does not let a caller choose Host, Origin or Sec-Fetch-Site. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: Uint8Array } = {},
) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const request = httpRequest(`${origin}${path}`, {
        method: options.method ?? 'GET',
        headers: options.headers,
      })
      request.on('error', reject)
      request.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      request.end(options.body)
    },
  )
}

function call(name: string, input: unknown, headers: Record<string, string> = {}) {
  return send(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': CALL_MEDIA_TYPE, authorization: `Bearer ${key}`, origin, ...headers },
    body: encode(input),
  })
}

const image = { address: 'https://example.org/a.png', page: 'https://example.org/', onPrivateNetwork: false }

describe('the window’s files', () => {
  it('open for the holder of the key, under the content security policy', async () => {
    const { status, headers, body } = await send(`/?key=${key}`)
    expect(status).toBe(200)
    expect(body.toString()).toContain('Recto')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain('img-src blob:')
    expect(headers['content-security-policy']).not.toMatch(/'unsafe-/)
  })

  it.each(['/', '/index.html', '/?key=wrong'])('do not open at %s', async (path) => {
    const { status, body } = await send(path)
    expect(status).toBe(403)
    expect(body.toString()).toContain('complete address')
  })

  it('open once by the ticket that a browser is started with', async () => {
    const { pathname, search } = new URL(host.startAddress)
    const first = await send(`${pathname}${search}`)
    expect([first.status, first.headers.location]).toEqual([302, `/?key=${key}`])
    expect(first.headers['cache-control']).toBe('no-store')
    expect((await send(`${pathname}${search}`)).status).toBe(403)
  })

  it('end at their folder', async () => {
    expect((await send('/../../etc/passwd')).status).toBe(404)
    expect((await send('/%2e%2e/%2e%2e/etc/passwd')).status).toBe(404)
  })
})

describe('strangers', () => {
  it.each([
    ['another name for this address', { host: 'evil.example' }],
    ['localhost, which is another origin', { host: 'localhost' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['another port of this computer', { 'sec-fetch-site': 'same-site' }],
  ])('are refused: %s', async (_name, headers: Record<string, string>) => {
    expect((await send(`/?key=${key}`, { headers })).status).toBe(403)
    expect((await call('getImage', image, headers)).status).toBe(403)
  })

  it.each([{ authorization: '' }, { authorization: 'Bearer x' }])(
    'without the key are refused: %j',
    async (headers) => {
      expect((await call('getImage', image, headers)).status).toBe(401)
    },
  )

  it('cannot call by a form or a link', async () => {
    const headers = { 'content-type': 'text/plain' }
    expect((await call('getImage', image, headers)).status).toBe(405)
    expect((await send('/call/getImage', { headers: { authorization: `Bearer ${key}` } })).status).toBe(405)
  })
})

describe('calls', () => {
  it('bring bytes as they are', async () => {
    const { body } = await call('getImage', image)
    expect([...decodeMulti(new Uint8Array(body))]).toEqual([
      {
        kind: 'output',
        output: { bytes: new Uint8Array([1, 2]), mediaType: 'image/png', width: 1, height: 2 },
      },
    ])
  })

  it('bring progress, then the failure as a value', async () => {
    const { body } = await call('getPage', { address: 'https://example.org/', whole: false })
    expect([...decodeMulti(new Uint8Array(body))]).toMatchObject([
      { kind: 'progress', progress: { stage: 'cleaning' } },
      { kind: 'failure', failure: { code: 'fetch/no-answer', params: { host: 'example.org' } } },
    ])
  })

  it.each([
    ['an unknown name', 'constructor', {}],
    ['an input that does not fit', 'getImage', { address: 'file:///etc/passwd', page: 'x' }],
  ])('with %s are refused as a value', async (_name, name, input) => {
    const { body } = await call(name, input)
    expect([...decodeMulti(new Uint8Array(body))]).toMatchObject([
      { kind: 'failure', failure: { code: 'contract/invalid-message' } },
    ])
  })

  it('with an input that is no MessagePack are refused as a value', async () => {
    const { body } = await send('/call/getImage', {
      method: 'POST',
      headers: { 'content-type': CALL_MEDIA_TYPE, authorization: `Bearer ${key}` },
      body: new Uint8Array([0xc1]),
    })
    expect([...decodeMulti(new Uint8Array(body))]).toMatchObject([
      { kind: 'failure', failure: { code: 'contract/invalid-message' } },
    ])
  })

  it('are cancelled when the window hangs up', async () => {
    const controller = new AbortController()
    const response = await fetch(`${origin}/call/getPage`, {
      method: 'POST',
      headers: { 'content-type': CALL_MEDIA_TYPE, authorization: `Bearer ${key}` },
      body: encode({ address: 'https://example.org/never', whole: false }),
      signal: controller.signal,
    })
    await response.body?.getReader().read()
    controller.abort()
    await cancelled.promise
  })
})
