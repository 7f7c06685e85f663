import { createRandom, type Random } from '../../fuzz/random.ts'
import { type Language, makeLanguages } from './words.ts'

export interface GeneratedArticle {
  number: number
  id: string
  url: string
  title: string
  byline: string
  siteName: string
  lang: string
  /** ISO 8601. */
  publishedTime: string
  /** ms since the epoch. */
  savedAt: number
  bodyText: string
  contentHtml: string
  /** Bytes of each of its images; the first is the lead image. */
  imageSizes: number[]
}

/** Characters in the middle article; a tenth of them is three times as long. */
const MEDIAN_LENGTH = 6000

/** As each article has, of so many bytes in the middle. */
const IMAGES = 3
const MEDIAN_IMAGE = 20_000

const DAY_MS = 86_400_000
const LATEST = Date.UTC(2026, 10, 24)

/**
 * A library of articles in five languages, half of them English, always the same for the same seed; the first
 * articles of a larger one are those of a smaller one.
 */
export function* generateLibrary({
  count,
  seed,
}: {
  count: number
  seed: number
}): Generator<GeneratedArticle> {
  const languages = makeLanguages(createRandom(seed))
  const [english] = languages
  if (!english) return
  for (let number = 0; number < count; number++) {
    const random = createRandom(seed + 1 + number)
    const language = random.chance(0.5) ? english : (languages[random.below(languages.length)] ?? english)
    yield generateArticle(number, language, random)
  }
}

function generateArticle(number: number, language: Language, random: Random): GeneratedArticle {
  const write = writer(language, random)
  const paragraphs: string[] = []
  // Signs say about as much as three letters.
  const length = lengthOf(random) / (language.space === '' ? 3 : 1)
  for (let written = 0; written < length; written += paragraphs.at(-1)?.length ?? 1)
    paragraphs.push(write.paragraph(2 + random.below(5)))
  const savedAt = LATEST - random.below(2000) * DAY_MS - random.below(DAY_MS)
  const site = random.below(400)
  return {
    number,
    id: `a${String(number).padStart(7, '0')}`,
    url: `https://site${site}.example/${number}`,
    title: write.words(4 + random.below(6)),
    byline: write.words(2),
    siteName: `Site ${site}`,
    lang: language.tag,
    publishedTime: new Date(savedAt - DAY_MS).toISOString(),
    savedAt,
    bodyText: paragraphs.join('\n\n'),
    contentHtml: htmlOf(number, paragraphs),
    imageSizes: Array.from({ length: IMAGES }, () => around(MEDIAN_IMAGE, random)),
  }
}

/** Where an article's image comes from. */
export function imageAddress(number: number, image: number): string {
  return `https://images.example/${number}/${image}.bmp`
}

/** Its images stand between the paragraphs, the lead image above them all. */
function htmlOf(number: number, paragraphs: readonly string[]): string {
  const figures = Array.from(
    { length: IMAGES },
    (_, image) => `<figure><img src="${imageAddress(number, image)}" alt=""></figure>`,
  )
  const body = paragraphs.map(
    (paragraph, at) => `<p>${paragraph}</p>${at % 3 === 1 ? (figures[1 + (at - 1) / 3] ?? '') : ''}`,
  )
  return body.join('\n')
}

function lengthOf(random: Random): number {
  return Math.min(60_000, Math.max(400, around(MEDIAN_LENGTH, random)))
}

/** Log-normal, as lengths of articles are and sizes of images (Box–Muller, with a spread of .86). */
function around(median: number, random: Random): number {
  const [one, other] = [(1 + random.below(1e6)) / 1e6, random.below(1e6) / 1e6]
  const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other)
  return Math.round(median * Math.exp(0.86 * normal))
}

/** Writes in a language: words, sentences, paragraphs of so many sentences. */
export function writer({ tag, choose, space, stop }: Language, random: Random) {
  const word = (): string => {
    const plain = choose(random)
    return tag === 'fr' && /^[aeiouéèœ]/.test(plain) ? `l’${plain}` : plain
  }
  const words = (count: number): string => {
    const text = Array.from({ length: count }, word).join(space)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const paragraph = (sentences: number): string =>
    Array.from({ length: sentences }, () => words(6 + random.below(18)) + stop.trimEnd()).join(
      stop.endsWith(' ') ? ' ' : '',
    )
  return { words, paragraph }
}
