import { createRandom, type Random } from '../../fuzz/random.ts'
import { type Language, makeLanguages } from './words.ts'

export interface GeneratedArticle {
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
}

/** Characters in the middle article; a tenth of them is three times as long. */
const MEDIAN_LENGTH = 6000

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
    id: `a${String(number).padStart(7, '0')}`,
    url: `https://site${site}.example/${number}`,
    title: write.words(4 + random.below(6)),
    byline: write.words(2),
    siteName: `Site ${site}`,
    lang: language.tag,
    publishedTime: new Date(savedAt - DAY_MS).toISOString(),
    savedAt,
    bodyText: paragraphs.join('\n\n'),
    contentHtml: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
  }
}

/** Log-normal, as lengths of articles are (Box–Muller, with a spread of .86). */
function lengthOf(random: Random): number {
  const [one, other] = [(1 + random.below(1e6)) / 1e6, random.below(1e6) / 1e6]
  const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other)
  return Math.min(60_000, Math.max(400, MEDIAN_LENGTH * Math.exp(0.86 * normal)))
}

function writer({ tag, choose, space, stop }: Language, random: Random) {
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
