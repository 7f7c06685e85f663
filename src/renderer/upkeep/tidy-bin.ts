import { emptyOldBin } from '../store/bin.ts'

/**
 * Removes for good what has been in the bin too long, while the library is shown already: a disk on which even that
 * fails must not keep anybody from reading. The next start tries again.
 *
 * @param now ms since the epoch
 * @param tell given what it failed with
 */
export async function tidyBin(now: number, tell: (thrown: unknown) => void): Promise<void> {
  try {
    await emptyOldBin(now)
  } catch (thrown) {
    tell(thrown)
  }
}
