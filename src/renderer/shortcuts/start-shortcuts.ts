import { RectoError } from '../../shared/errors/recto-error.ts'

/**
 * Has the window act on shortcuts. What that needs is loaded beside the views, which are shown without waiting for it;
 * keys that are pressed meanwhile are acted on then.
 *
 * @param onFailure told RectoError `window/part-missing` where it cannot be loaded
 */
export function startShortcuts(onFailure: (failure: RectoError) => void): void {
  const early: KeyboardEvent[] = []
  const keep = (event: KeyboardEvent) => early.push(event)
  document.addEventListener('keydown', keep)
  import('./listen.ts')
    .then(
      ({ actOnKeys, listenForShortcuts }) => {
        listenForShortcuts()
        for (const event of early) actOnKeys(event)
      },
      (cause) => onFailure(new RectoError('window/part-missing', {}, { cause })),
    )
    .finally(() => document.removeEventListener('keydown', keep))
}
