import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { inProject, root } from './project.ts'
import { runNode } from './run-program.ts'

const INPUTS = ['src/**/*', 'resources/**/*', 'electron.vite.config.ts', 'package-lock.json']
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
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
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
    rmSync(OUT, { recursive: true, force: true })
    renameSync(aside, OUT)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
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
