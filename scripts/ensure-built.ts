import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { inProject, root } from './project.ts'
import { runNode } from './run-program.ts'

const INPUTS = [
  'src/**/*',
  'resources/**/*',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/shell-files-plugin.ts',
]
const OUT = inProject('out')
const STAMP = inProject('out', 'built-from.txt')

/**
 * Builds what is not built, or was built from other sources. The build is made aside and put in
 * place at once, so that two commands started together do not trip over each other.
 *
 * @throws Error when the build fails
 */
export async function ensureBuilt(): Promise<void> {
  const hash = hashInputs()
  if (isBuiltFrom(hash)) return
  process.stderr.write('Building Recto…\n')
  await build(hash)
}

export async function build(hash = hashInputs()): Promise<void> {
  const aside = inProject(`out.${process.pid}`)
  try {
    const cli = inProject('node_modules/electron-vite/bin/electron-vite.js')
    const code = await runNode(cli, ['build', '--logLevel', 'warn'], {
      env: { RECTO_OUT: aside },
      quiet: true,
    })
    if (code !== 0) throw new Error(`The build failed with exit code ${code}.`)
    writeFileSync(`${aside}/built-from.txt`, hash)
    putInPlace(aside, hash)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Two renames, so that there is a whole build at every moment but one, and never a mixed one. */
function putInPlace(aside: string, hash: string): void {
  const old = inProject(`out.${process.pid}.old`)
  try {
    if (existsSync(OUT)) renameSync(OUT, old)
    renameSync(aside, OUT)
  } catch (thrown) {
    // Another command was faster; its build is as good where it was made from the same sources.
    if (!isBuiltFrom(hash)) throw thrown
  } finally {
    rmSync(old, { recursive: true, force: true })
  }
}

function isBuiltFrom(hash: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash
}

function hashInputs(): string {
  const hash = createHash('sha256')
  const files = INPUTS.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  for (const file of files) {
    if (statSync(inProject(file)).isDirectory()) continue
    hash.update(`${file}\0`).update(readFileSync(inProject(file)))
  }
  return hash.digest('hex')
}
