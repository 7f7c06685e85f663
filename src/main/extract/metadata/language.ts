import type { LinkedData } from './json-ld.ts'
import { stringOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'

const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ji',
  'ks',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const LETTER = /\p{L}/gu
/** Enough letters to tell a direction by. */
const SAMPLE = 4_000

/** The language the page says it is in, as a well-formed BCP 47 tag. */
export function readLanguage(document: Document, data: LinkedData, meta: MetaTags): string | null {
  const root = document.documentElement
  return (
    wellFormed(root.getAttribute('lang')) ??
    wellFormed(root.getAttribute('xml:lang')) ??
    wellFormed(document.body.getAttribute('lang')) ??
    wellFormed(document.querySelector('article[lang], main[lang]')?.getAttribute('lang') ?? null) ??
    wellFormed(meta('content-language', 'dc:language', 'dcterms:language', 'language', 'inlanguage')) ??
    wellFormed(stringOf(data, 'inLanguage')) ??
    wellFormed(meta('og:locale'))
  )
}

/** The direction that the page's root or body declares. */
export function readDeclaredDirection(document: Document): 'ltr' | 'rtl' | null {
  for (const element of [document.documentElement, document.body]) {
    const dir = element.getAttribute('dir')?.trim().toLowerCase()
    if (dir === 'ltr' || dir === 'rtl') return dir
  }
  return null
}

/** Which way the article's lines run: as the page says, else as its language does, else as its letters do. */
export function chooseDirection(
  declared: 'ltr' | 'rtl' | null,
  lang: string | null,
  text: string,
): 'ltr' | 'rtl' {
  if (declared === 'rtl') return 'rtl'
  // `dir="ltr"` is often a template's leftover; believe it unless the letters say otherwise.
  if (isMostlyRightToLeft(text)) return 'rtl'
  const language = lang?.split('-')[0]?.toLowerCase() ?? ''
  return declared === null && RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

function isMostlyRightToLeft(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(LETTER)?.length ?? 0
  return letters > 0 && (sample.match(RTL_LETTER)?.length ?? 0) > letters / 2
}

function wellFormed(tag: string | null): string | null {
  const first = (tag ?? '').split(/[,;]/)[0]?.trim().replaceAll('_', '-') ?? ''
  if (first === '' || /^(?:und|mul|zxx|default|html)$/i.test(first)) return null
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null
  } catch {
    // Not a language tag at all.
    return null
  }
}
