import { comparableRows, textsOf } from '../store/compare-rows.ts'
import { type Fingerprint, fingerprintOf } from './fingerprint.ts'
import { type DuplicateGroup, groupDuplicates } from './group-duplicates.ts'

/**
 * Looks through the whole library for articles that are saved twice.
 *
 * @throws RectoError `store/*`; the signal's reason when it is aborted
 */
export async function findDuplicates(
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<DuplicateGroup[]> {
  const rows = await comparableRows()
  const fingerprints = new Map<string, Fingerprint>()
  let done = 0
  for await (const texts of textsOf(rows.map(({ id }) => id))) {
    signal.throwIfAborted()
    for (const { id, text } of texts) {
      const fingerprint = fingerprintOf(text)
      if (fingerprint) fingerprints.set(id, fingerprint)
    }
    done += texts.length
    onProgress(done, rows.length)
  }
  return groupDuplicates(rows, fingerprints)
}
