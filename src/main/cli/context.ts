import type { Failure } from '../../shared/errors/failure.ts'
import type { Translate } from '../../shared/i18n.ts'

/** What every command needs to know of its surroundings. */
export interface CliContext {
  translate: Translate
  workerFile: string
  /** The folder relative file names start from. */
  folder: string
}

/** A failure's sentence, in the terminal's language. */
export function failureMessage(translate: Translate, failure: Failure): string {
  return translate(`errors.${failure.code}`, failure.params)
}
