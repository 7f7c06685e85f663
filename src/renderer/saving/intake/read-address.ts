import { parseAddress } from '../../../shared/address.ts'
import { RectoError } from '../../../shared/errors/recto-error.ts'

/** The address of a page that somebody wrote. @returns absolute, with its scheme; null for what is no address */
export function readAddress(text: string): string | null {
  try {
    return parseAddress(text)
  } catch (thrown) {
    if (thrown instanceof RectoError) return null
    throw thrown
  }
}
