/** An address of the web, absolute. @returns null for what is not on the web */
export function webUrl(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null
  const url = new URL(text, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

/** What is asked for at an address of the web: absolute, without fragment. @returns null for what is not on the web */
export function webAddress(text: string, base?: string): string | null {
  const url = webUrl(text, base)
  if (!url) return null
  url.hash = ''
  return url.href
}
