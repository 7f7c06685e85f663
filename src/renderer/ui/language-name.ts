/** What a language is called in another: ("pt-BR", "en") → "Brazilian Portuguese". The tag itself where it has no name. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
  } catch {
    // Out of an address that somebody has written.
    return tag
  }
}
