/**
 * What ends in a full stop without ending a sentence, by language, in lower case and without that stop. Only what is
 * followed by a capital or a number: before a small letter no sentence ends anyhow.
 */
const ABBREVIATIONS: Record<string, string> = {
  en: 'mr mrs ms mx dr prof rev hon gov gen col capt lt sgt sen rep st mt jr no nos fig figs vol ch sec p pp ed eds vs cf e.g i.e approx ca dept inc ltd corp jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k a.m p.m',
  fr: 'm mm mme mmes mlle mlles me mgr dr pr prof st ste no nos n p pp art al fig vol chap éd env cf c.-à-d p.ex ex av apr janv févr avr juil sept oct nov déc bd tél',
  de: 'hr fr dr prof st nr abb bd s z.b d.h u.a bzw ca vgl evtl geb gest jan feb mär apr jun jul aug sep sept okt nov dez',
  es: 'sr sra srta sres d dña dr dra prof núm pág págs art cap fig vol ud uds ee.uu p.ej aprox',
  it: 'sig sig.ra sigg dott dott.ssa prof ing avv on n pag pagg art cap fig vol ecc es',
  pt: 'sr sra dr dra prof n pág págs art cap fig vol ex',
  nl: 'dhr mevr dr prof ir nr blz fig bijv d.w.z o.a ca',
}

/** A language that is not listed is taken for English. */
const byLanguage = new Map(
  Object.entries(ABBREVIATIONS).map(([language, list]) => [language, new Set(list.split(' '))]),
)

/** Before a name, and never after its own sentence: "J. Smith", "J.-P. Dupont". */
const INITIAL = /^(?:\p{Lu}\.?-?)*\p{Lu}$/u

/**
 * Whether a word with a full stop behind it is an abbreviation that the sentence goes on after.
 *
 * @param word without that full stop
 * @param language BCP 47
 */
export function isAbbreviation(word: string, language: string): boolean {
  if (INITIAL.test(word)) return word !== 'I' || !language.startsWith('en')
  const known = byLanguage.get(language.split('-')[0]?.toLowerCase() ?? '') ?? byLanguage.get('en')
  return known?.has(word.toLowerCase()) ?? false
}
