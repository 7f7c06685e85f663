import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_EOCDR_NOT_FOUND,
  ERR_UNSAFE_FILENAME,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { RectoError } from '../../../shared/errors/recto-error.ts'

/** What in a backup is not as it was written. */
export function damaged(file: string, cause?: unknown): RectoError {
  return new RectoError('backup/damaged', { file: shown(file) }, { cause })
}

/** What in a zip could do harm, so that nothing of it is read. */
export function unsafe(file: string, cause?: unknown): RectoError {
  return new RectoError('backup/unsafe', { file: shown(file) }, { cause })
}

/**
 * Tells why a zip cannot be read.
 *
 * @param file which of its files was being read; null for its directory
 * @returns an error to throw; an abort, and what is told already, stay as they are
 */
export function readingFailure(thrown: unknown, file: string | null): unknown {
  if (thrown instanceof RectoError) return thrown
  if (!(thrown instanceof Error)) return thrown
  if (thrown.name === 'AbortError') return thrown
  // The file was changed or taken away since it was chosen.
  if (thrown.name === 'NotReadableError' || thrown.name === 'NotFoundError')
    return new RectoError('backup/unreadable', {}, { cause: thrown })
  const name = 'filename' in thrown && typeof thrown.filename === 'string' ? thrown.filename : file
  if ([ERR_UNSAFE_FILENAME, ERR_AMBIGUOUS_ARCHIVE].includes(thrown.message)) return unsafe(name ?? '', thrown)
  if (file === null && [ERR_BAD_FORMAT, ERR_EOCDR_NOT_FOUND].includes(thrown.message))
    return new RectoError('backup/not-a-backup', {}, { cause: thrown })
  return damaged(name ?? '', thrown)
}

/** A name out of a file that nobody trusts, short enough for a sentence. */
function shown(file: string): string {
  return file.length > 80 ? `…${file.slice(-80)}` : file
}
