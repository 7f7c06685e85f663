import { PNG } from 'pngjs'

const MAX_WIDTH = 4000
const drawn = new Map<string, Buffer>()

/**
 * A picture for a path: its width is the number before the ending (`/images/boat-1200.png`), its
 * height two thirds of that, its colours its own. One named `noise` cannot be compressed: 900 wide, it has 2 MB.
 */
export function drawImage(path: string): Buffer {
  const known = drawn.get(path)
  if (known) return known
  const width = Math.min(Number(/-(\d+)\.\w+$/.exec(path)?.[1] ?? 600), MAX_WIDTH)
  const height = Math.round((width * 2) / 3)
  const picture = new PNG({ width, height })
  const hue = hash(path) % 360
  const [top, bottom] = [colour(hue, 0.78), colour(hue + 40, 0.42)]
  for (let y = 0; y < height; y++) {
    const share = y / height
    const row = top.map((from, i) => Math.round(from + ((bottom[i] ?? 0) - from) * share))
    picture.data.fill(Buffer.from([...row, 255]), y * width * 4, (y + 1) * width * 4)
  }
  if (path.includes('noise')) addNoise(picture.data, hash(path))
  // Without the search for each row's best filter, which takes seconds for a large picture.
  const bytes = PNG.sync.write(picture, { deflateLevel: 1, filterType: 1 })
  drawn.set(path, bytes)
  return bytes
}

/** Fills a picture with the numbers of a linear congruential generator (Numerical Recipes' constants). */
function addNoise(pixels: Buffer, seed: number): void {
  let state = seed
  for (let i = 0; i < pixels.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels[i] = i % 4 === 3 ? 255 : state >>> 24
  }
}

function hash(text: string): number {
  let value = 7
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 1_000_003
  return value
}

/** HSL with a saturation that is easy on the eye, as red, green and blue up to 255. */
function colour(hue: number, lightness: number): number[] {
  const saturation = 0.35 * Math.min(lightness, 1 - lightness)
  return [0, 8, 4].map((n) => {
    const k = (n + hue / 30) % 12
    return 255 * (lightness - saturation * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  })
}
