import { createRandom } from '../../fuzz/random.ts'
import { writer } from '../library/generate.ts'
import { makeLanguages } from '../library/words.ts'

export const LONG_ARTICLE = { title: 'A long way along the coast', words: 20_000, images: 60 }

const SENTENCES = 6
const PARAGRAPHS_A_SECTION = 12

/** A page with an article of that many words and images, a heading now and then, and a link in each paragraph. */
export function longPage(seed: number): string {
  const { title, words, images } = LONG_ARTICLE
  const random = createRandom(seed)
  const [english] = makeLanguages(createRandom(seed))
  if (!english) throw new Error('There is no language to write in.')
  const write = writer(english, random)
  const paragraphs: string[] = []
  for (let written = 0; written < words; written += (paragraphs.at(-1) ?? '').split(' ').length)
    paragraphs.push(write.paragraph(SENTENCES))
  const every = Math.floor(paragraphs.length / images)
  const blocks = paragraphs.map((text, at) => {
    const heading = at % PARAGRAPHS_A_SECTION === 0 ? `<h2>${write.words(4)}</h2>` : ''
    const linked = text.replace(/ (\S+ \S+) /, ' <a href="https://example.com/$1">$1</a> ')
    const number = Math.floor(at / every)
    const image =
      at % every === 0 && number < images
        ? `<figure><img src="/images/coast-${number}-1200.png" alt="The coast, part ${number + 1}"><figcaption>${write.words(6)}</figcaption></figure>`
        : ''
    return `${heading}<p>${linked}</p>${image}`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>${title}</h1>${blocks.join('\n')}</article></main></body></html>`
}
