/** Only voices of this computer: another one would send what is read to whoever speaks it (docs/decisions). */
export function localVoices(): SpeechSynthesisVoice[] {
  return 'speechSynthesis' in window
    ? speechSynthesis.getVoices().filter(({ localService }) => localService)
    : []
}

/** The voices that read a language, those of its own region first. @param language BCP 47; null for the window's own */
export function voicesFor(
  language: string | null,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice[] {
  const wanted = normal(language ?? navigator.language)
  const [primary] = wanted.split('-')
  return voices
    .filter(({ lang }) => normal(lang).split('-')[0] === primary)
    .sort((one, other) => rank(other, wanted) - rank(one, wanted))
}

/** Calls back when voices come or go: most browsers know none at first. @returns stops it */
export function watchVoices(changed: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {}
  speechSynthesis.addEventListener('voiceschanged', changed)
  return () => speechSynthesis.removeEventListener('voiceschanged', changed)
}

function rank(voice: SpeechSynthesisVoice, wanted: string): number {
  return (normal(voice.lang) === wanted ? 2 : 0) + (voice.default ? 1 : 0)
}

/** Android and some Linux voices write "en_GB". */
function normal(language: string): string {
  return language.replaceAll('_', '-').toLowerCase()
}
