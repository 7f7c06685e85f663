import type { Random } from './random.ts'
import { SNIPPETS } from './snippets.ts'

export interface Sample {
  name: string
  bytes: Uint8Array
  contentType: string | null
  url: string
}

type Mutation = (html: string, random: Random, others: readonly [Sample, ...Sample[]]) => string

const TAGS =
  'p div span section article table tr td ul li a b h1 h2 blockquote figure pre math svg template form select noscript button'.split(
    ' ',
  ) as [string, ...string[]]
/** A mutated page is kept below this many characters, so that a run sees many pages. */
const LONGEST = 400_000
const MOST_MUTATIONS = 6

/** One byte a character: a page of any encoding can be cut and glued without being decoded. */
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  function cutEnd(html, random) {
    return html.slice(0, random.below(html.length))
  },
  function cutMiddle(html, random) {
    const [from, to] = span(html, random)
    return html.slice(0, from) + html.slice(to)
  },
  function splice(html, random, others) {
    const other = asText(random.pick(others).bytes)
    return html.slice(0, random.below(html.length)) + other.slice(random.below(other.length))
  },
  function duplicate(html, random) {
    const [from, to] = span(html, random)
    return html.slice(0, to) + html.slice(from, to).repeat(1 + random.below(5)) + html.slice(to)
  },
  function swapTags(html, random) {
    const [from, to] = [random.pick(TAGS), random.pick(TAGS)]
    return html.replace(new RegExp(`<(/?)${from}(?=[\\s>])`, 'gi'), `<$1${to}`)
  },
  function dropTags(html, random) {
    const rate = random.below(10) / 10
    return html.replace(/<\/\w+>/g, (tag) => (random.chance(rate) ? '' : tag))
  },
  function insertSnippet(html, random) {
    const at = random.below(html.length)
    return html.slice(0, at) + utf8(random.pick(SNIPPETS)) + html.slice(at)
  },
  function insertSnippetBetweenTags(html, random) {
    const at = html.indexOf('<', random.below(html.length))
    return at === -1 ? html : html.slice(0, at) + utf8(random.pick(SNIPPETS)) + html.slice(at)
  },
  function shuffleBlocks(html, random) {
    const blocks = html.split(/(?=<(?:p|div|li|h2|section|table)\b)/i)
    for (let i = blocks.length - 1; i > 0; i--) {
      const j = random.below(i + 1)
      ;[blocks[i], blocks[j]] = [blocks[j] ?? '', blocks[i] ?? '']
    }
    return blocks.join('')
  },
  function randomBytes(html, random) {
    const characters = [...html]
    for (let i = 1 + random.below(50); i > 0; i--)
      characters[random.below(characters.length)] = String.fromCharCode(random.below(256))
    return characters.join('')
  },
  function renameClasses(html, random) {
    const word = random.pick(['comments', 'share', 'hidden', 'article-body', 'post', 'newsletter', 'caption'])
    return html.replace(/class="[^"]{0,80}"/g, (name) => (random.chance(0.4) ? `class="${word}"` : name))
  },
]
const CONTENT_TYPES = [
  null,
  'text/html',
  'text/html; charset=utf-8',
  'text/html; charset=windows-1252',
  'text/html; charset=utf-16le',
  'text/html; charset=shift_jis',
  'text/html; charset=iso-2022-jp',
  'text/html; charset=x-nonsense',
] as const

/** A page made of one or two others by some mutations. The same chance makes the same page. */
export function mutate(
  samples: readonly [Sample, ...Sample[]],
  random: Random,
): Sample & { mutations: string[] } {
  const sample = random.pick(samples)
  let html = asText(sample.bytes)
  const mutations: string[] = []
  for (let count = 1 + random.below(MOST_MUTATIONS); count > 0 && html.length > 0; count--) {
    const mutation = random.pick(MUTATIONS)
    mutations.push(mutation.name)
    html = mutation(html, random, samples).slice(0, LONGEST)
  }
  const contentType = random.chance(0.2) ? random.pick(CONTENT_TYPES) : sample.contentType
  return { ...sample, bytes: new Uint8Array(Buffer.from(html, 'latin1')), contentType, mutations }
}

function span(html: string, random: Random): [number, number] {
  const from = random.below(html.length)
  return [from, Math.min(html.length, from + 1 + random.below(html.length / 3))]
}

function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
