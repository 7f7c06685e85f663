import { readImages } from '../store/read-images.ts'

/** Some windows' heights of articles, to scroll back and forth in. */
const MOST = 200

/** What images can be shown at, by hash: they never change. The longest unused comes first. */
const urls = new Map<string, string>()

interface Wish {
  resolve: (url: string | null) => void
  reject: (thrown: unknown) => void
}
const wishes = new Map<string, Wish[]>()

/** The address of a list's picture where it is known already. */
export function knownPictureUrl(hash: string): string | undefined {
  const url = urls.get(hash)
  if (url !== undefined) {
    urls.delete(hash)
    urls.set(hash, url)
  }
  return url
}

/**
 * An address for a list's picture; null where the library has it no longer. Those that are asked for together are read
 * together: a transaction for each would keep the list waiting. @throws RectoError `store/*`
 */
export function pictureUrl(hash: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    if (wishes.size === 0) queueMicrotask(() => void readWished())
    wishes.set(hash, [...(wishes.get(hash) ?? []), { resolve, reject }])
  })
}

async function readWished(): Promise<void> {
  const wished = new Map(wishes)
  wishes.clear()
  try {
    const images = await readImages([...wished.keys()])
    for (const [hash, some] of wished) {
      const image = images.get(hash)
      const url = knownPictureUrl(hash) ?? (image ? keep(hash, URL.createObjectURL(image)) : null)
      for (const { resolve } of some) resolve(url)
    }
  } catch (thrown) {
    for (const { reject } of [...wished.values()].flat()) reject(thrown)
  }
}

/** Forgets the longest unused. What is on the screen stays there: its bytes have been read. */
function keep(hash: string, url: string): string {
  urls.set(hash, url)
  for (const [oldest, former] of urls) {
    if (urls.size <= MOST) break
    urls.delete(oldest)
    URL.revokeObjectURL(former)
  }
  return url
}
