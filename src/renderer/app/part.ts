import { type ComponentType, lazy } from 'react'
import { RectoError } from '../../shared/errors/recto-error.ts'

/** A part of the window that is not needed for its first paint. */
export interface Part<Props> {
  /** To be rendered like any other; it suspends while the part is loaded. */
  View: ComponentType<Props>
  /** Loads it ahead, so that it does not suspend. */
  load: () => void
}

/**
 * A part of the window with a file of its own.
 *
 * @param loadFile imports the file and gives the component in it
 * @returns rendering its view throws RectoError `window/part-missing` where the file cannot be had
 */
export function part<Props extends object>(loadFile: () => Promise<ComponentType<Props>>): Part<Props> {
  const loaded = async () => {
    try {
      return { default: await loadFile() }
    } catch (cause) {
      throw new RectoError('window/part-missing', {}, { cause })
    }
  }
  return {
    View: lazy(loaded),
    load: () => {
      // Told once it is to be shown.
      loadFile().catch(() => undefined)
    },
  }
}
