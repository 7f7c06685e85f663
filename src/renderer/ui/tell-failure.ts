import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { RectoError, toFailure } from '../../shared/errors/recto-error.ts'
import { warn } from './notices.ts'

/** Tells the person of a failure, as an alert with its sentence. */
export function tellFailure(t: TFunction, thrown: unknown): void {
  // What nobody foresaw goes to the console too, where a developer can see its stack.
  if (!(thrown instanceof RectoError)) reportError(thrown)
  const { code, params } = toFailure(thrown)
  warn(t(`errors.${code}`, params))
}

/** @returns {@link tellFailure} in the window's language */
export function useTellFailure(): (thrown: unknown) => void {
  const { t } = useTranslation()
  return (thrown) => tellFailure(t, thrown)
}
