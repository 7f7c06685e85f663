/**
 * The twelve months as dates name them, in lower case: English, French, German, Spanish, Italian, Portuguese
 * and Dutch, in full and shortened (CLDR's wide and abbreviated forms, and the shortenings that newspapers use).
 */
const MONTHS = [
  'january jan janvier janv januar jän jänner enero ene gennaio gen januari janeiro',
  'february feb février fevrier févr fév februar febrero febbraio febr februari fevereiro fev',
  'march mar mars märz mrz marzo maart mrt março marco',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juin juni junio giugno giu junho',
  'july jul juillet juil juli julio luglio lug julho',
  'august aug août aout agosto ago augustus',
  'september sept sep septembre septiembre settembre set setembro',
  'october oct octobre oktober okt octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro',
]
const NUMBERS = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)))

/** The number of a month, 1 to 12; 0 for a word that is none. */
export function monthNumber(name: string): number {
  return NUMBERS.get(name.toLowerCase()) ?? 0
}
