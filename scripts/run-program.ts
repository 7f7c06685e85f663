import { spawn } from 'node:child_process'
import { root } from './project.ts'

/** Runs a program in the project's folder with this terminal. @returns its exit code */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { env?: Record<string, string>; quiet?: boolean } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      // What a tool prints while it works must not mix with what a command answers.
      stdio: options.quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a JavaScript file with this very Node. */
export function runNode(file: string, args: readonly string[], options?: Parameters<typeof runProgram>[2]) {
  return runProgram(process.execPath, [file, ...args], options)
}
