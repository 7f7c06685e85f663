import { RectoError } from '../../shared/errors/recto-error.ts'

/** Puts a text on the clipboard. @throws RectoError `window/clipboard-refused` */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch (cause) {
    throw new RectoError('window/clipboard-refused', {}, { cause })
  }
}
