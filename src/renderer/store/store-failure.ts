import { RectoError } from '../../shared/errors/recto-error.ts'

/** Runs work on the store and tells its failures in Recto's own codes. @throws RectoError `store/*` */
export async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw storeFailure(thrown)
  }
}

/** Dexie wraps the browser's errors, sometimes several deep; the name tells. */
export function storeFailure(thrown: unknown): unknown {
  const names = errorNames(thrown)
  if (names.has('QuotaExceededError')) return new RectoError('store/full', {}, { cause: thrown })
  if (names.has('VersionError')) return new RectoError('store/newer-version', {}, { cause: thrown })
  const unavailable = [
    'OpenFailedError',
    'MissingAPIError',
    'InvalidStateError',
    'DatabaseClosedError',
    'UnknownError',
  ]
  if (unavailable.some((name) => names.has(name))) {
    return new RectoError('store/unavailable', {}, { cause: thrown })
  }
  return thrown
}

function errorNames(thrown: unknown): Set<string> {
  const names = new Set<string>()
  for (let at = thrown; at instanceof Error || at instanceof DOMException; ) {
    if (names.has(at.name) && names.size > 8) break
    names.add(at.name)
    const { inner, failures } = at as { inner?: unknown; failures?: unknown[] }
    at = inner ?? at.cause ?? failures?.[0]
  }
  return names
}
