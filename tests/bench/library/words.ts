import type { Random } from '../../fuzz/random.ts'

/** A language's words, the more frequent first, and how its texts are written. */
export interface Language {
  tag: string
  words: readonly string[]
  /** One of them, as often as Zipf's law says. */
  choose: (random: Random) => string
  /** Between words, and behind a sentence. */
  space: string
  stop: string
}

const SOUNDS = {
  en: {
    onsets: 'b,c,d,f,g,h,l,m,n,p,r,s,t,w,st,tr,sh,ch',
    vowels: 'a,e,i,o,u,ea,ou',
    codas: ',,,n,r,s,t,nd,ck',
  },
  fr: {
    onsets: 'b,c,d,f,g,l,m,n,p,r,s,t,v,pl,tr,ch',
    vowels: 'a,e,i,o,u,é,è,ou,eau,œu',
    codas: ',,,,r,s,t,nt',
  },
  de: { onsets: 'b,d,f,g,h,k,l,m,n,r,s,t,w,sch,st', vowels: 'a,e,i,o,u,ä,ö,ü,ei,au', codas: ',,n,r,t,cht,ß' },
  es: { onsets: 'b,c,d,f,g,l,m,n,p,r,s,t,v,ll,ñ', vowels: 'a,e,i,o,u,á,í,ó', codas: ',,,n,s,r' },
} as const
type Spaced = keyof typeof SOUNDS

/** Words a language of letters has, and a language of signs. */
const VOCABULARY = { letters: 30_000, signs: 12_000 }

/** Languages made of chance, in which words are as frequent as Zipf says: the text of a library without anyone's text. */
export function makeLanguages(random: Random): Language[] {
  const spaced = (Object.keys(SOUNDS) as Spaced[]).map((tag) => {
    const words = distinct(VOCABULARY.letters, () => spacedWord(tag, random))
    return { tag, words, choose: zipf(words), space: ' ', stop: '. ' }
  })
  const words = distinct(VOCABULARY.signs, () => signs(1 + random.below(3), random))
  return [...spaced, { tag: 'zh', words, choose: zipf(words), space: '', stop: '。' }]
}

function spacedWord(tag: Spaced, random: Random): string {
  const { onsets, vowels, codas } = SOUNDS[tag]
  const pick = (list: string) => {
    const items = list.split(',')
    return items[random.below(items.length)] ?? ''
  }
  const syllables = 1 + random.below(4)
  return Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(codas)).join('')
}

/** From the two thousand signs behind U+4E00. */
function signs(count: number, random: Random): string {
  return Array.from({ length: count }, () => String.fromCodePoint(0x4e00 + random.below(2000))).join('')
}

function distinct(count: number, make: () => string): string[] {
  const words = new Set<string>()
  while (words.size < count) words.add(make())
  // The most frequent words of a language are short.
  const sorted = [...words]
  const frequent = sorted.splice(0, 200).sort((one, other) => one.length - other.length)
  return [...frequent, ...sorted]
}

/** Chooses the n-th word n times less often than the first. */
function zipf(words: readonly string[]): (random: Random) => string {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 1.5)
    sums[rank] = sum
  }
  return (random) => {
    const wanted = (random.below(2 ** 30) / 2 ** 30) * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}
