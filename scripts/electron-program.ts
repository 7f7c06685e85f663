import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.ts'

/** The file of Electron's program; null where it is not installed. The npm package alone does not contain it. */
export function findElectron(): string | null {
  if (process.env.ELECTRON_EXEC_PATH) return process.env.ELECTRON_EXEC_PATH
  const packageFolder = inProject('node_modules/electron')
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Longest wait for Electron's program, over 100 MB: a slow line is waited for, a silent one not for ever. ms */
const FETCH_TIMEOUT_MS = 10 * 60_000

/** Fetches Electron's program. @returns null when that worked, otherwise why not, in a few words */
export function fetchElectron(): string | null {
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [inProject('node_modules/electron/install.js')],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: FETCH_TIMEOUT_MS,
    },
  )
  if (status === 0 && findElectron()) return null
  if (error) return error.message
  const firstLine = stderr.split('\n').find((line) => line.trim() !== '')
  return firstLine?.replace(/^\w*Error:\s*/, '').trim() || `exit code ${status}`
}

/** Whether there is a screen a window could open on. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Chromium's own sandbox does not run for root on Linux. */
export function electronArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
