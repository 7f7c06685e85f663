import { join } from 'node:path'

/** The project's folder, whatever folder a script is started from. */
export const root = join(import.meta.dirname, '..')

/** A file or folder of the project. */
export const inProject = (...parts: string[]): string => join(root, ...parts)
