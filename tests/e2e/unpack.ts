import { spawnSync } from 'node:child_process'

/** What systems have for zips, none of it Recto's: Info-ZIP, Python, and bsdtar, which Windows and macOS bring. */
const PROGRAMS: readonly (readonly [program: string, ...before: string[]])[] = [
  ['unzip', '-q', '-d'],
  ['python3', '-m', 'zipfile', '-e'],
  ['tar', '-xf'],
]

/** Unpacks a zip with a program of this computer. @param folder an empty one */
export function unpack(zip: string, folder: string): void {
  const tried = PROGRAMS.map(([program, ...options]) => {
    const args =
      program === 'unzip'
        ? [...options, folder, zip]
        : program === 'tar'
          ? [...options, zip, '-C', folder]
          : [...options, zip, folder]
    return () => ({ program, ...spawnSync(program, args, { encoding: 'utf8' }) })
  })
  for (const run of tried) {
    const { program, error, status, stderr } = run()
    if (error && 'code' in error && error.code === 'ENOENT') continue
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
    return
  }
  throw new Error('no program to unpack a zip with')
}
