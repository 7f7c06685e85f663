import { useTranslation } from 'react-i18next'
import { RectoError, toFailure } from '../../shared/errors/recto-error.ts'
import { warn } from './notices.ts'

/** @returns a function that tells the person of a failure, as an alert with its sentence */
export function useTellFailure(): (thrown: unknown) => void {
  const { t } = useTranslation()
  return (thrown) => {
    // What nobody foresaw goes to the console too, where a developer can see its stack.
    if (!(thrown instanceof RectoError)) reportError(thrown)
    const { code, params } = toFailure(thrown)
    warn(t(`errors.${code}`, params))
  }
}
