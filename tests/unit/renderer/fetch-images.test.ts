import { afterEach, expect, it, vi } from 'vitest'
import { recto } from '../../../src/renderer/client/recto.ts'
import { fetchImages } from '../../../src/renderer/saving/fetch-images.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'
import { embeddedImageAddress } from '../../../src/shared/file-address.ts'
import { MAX_PAGE_IMAGES } from '../../../src/shared/page-limits.ts'

afterEach(() => vi.restoreAllMocks())

const page = { address: 'https://example.org/', onPrivateNetwork: false }
const facts = { mediaType: 'image/png', width: 1, height: 1 }
const addresses = (count: number) =>
  Array.from({ length: count }, (_, number) => `https://example.org/${number}.png`)

/** Every image that is asked for is there, of ten bytes, each its own. */
function answering() {
  let asked = 0
  return vi.spyOn(recto, 'getImage').mockImplementation(async () => {
    asked++
    return { bytes: new Uint8Array(10).fill(asked), ...facts }
  })
}

async function fetched(of: string[], options: Partial<Parameters<typeof fetchImages>[2]> = {}) {
  const { signal } = new AbortController()
  const outcomes = await fetchImages(of, page, { signal, onProgress: () => {}, ...options })
  expect(outcomes.map(({ address }) => address)).toEqual(of)
  return outcomes.filter(({ row }) => row !== null).length
}

it('asks for no more images than a page may have; the others are missing', async () => {
  const asked = answering()
  expect(await fetched(addresses(MAX_PAGE_IMAGES + 50))).toBe(MAX_PAGE_IMAGES)
  expect(asked).toHaveBeenCalledTimes(MAX_PAGE_IMAGES)
})

it('asks for none once they are too many bytes', async () => {
  const asked = answering()
  expect(await fetched(addresses(50), { limits: { images: 100, bytes: 95 } })).toBe(9)
  expect(asked.mock.calls.length).toBeLessThan(20)
})

it('counts what comes with the page for nothing, and asks nobody for what only it could have', async () => {
  const asked = answering()
  const [held = '', ...others] = addresses(4)
  const own = embeddedImageAddress('0'.repeat(64))
  const image = { bytes: new Uint8Array(500), ...facts }
  const limits = { images: 3, bytes: 30 }
  expect(await fetched([held, own, ...others], { held: new Map([[held, image]]), limits })).toBe(4)
  expect(asked).toHaveBeenCalledTimes(3)
})

it('goes on where one cannot be had, and ends where Recto is gone', async () => {
  const asked = answering()
  asked.mockRejectedValueOnce(new RectoError('fetch/not-found', { host: 'example.org', status: 404 }))
  expect(await fetched(addresses(3))).toBe(2)
  asked.mockRejectedValueOnce(new RectoError('host/unreachable'))
  await expect(fetched(addresses(3))).rejects.toMatchObject({ failure: { code: 'host/unreachable' } })
})
