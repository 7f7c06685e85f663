import { watchLibrary } from '../store/library-changes.ts'
import { watchIndex } from './service/search-library.ts'

/** Calls back when what queries find may have changed: the library, or what its index knows. @returns stops it */
export function watchAnswers(changed: () => void): () => void {
  const stops = [watchLibrary(changed), watchIndex(changed)]
  return () => {
    for (const stop of stops) stop()
  }
}
