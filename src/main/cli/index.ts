import { join } from 'node:path'
import { argv, env, exit, stdout } from 'node:process'
import { Command } from 'commander'
import manifest from '../../../package.json' with { type: 'json' }
import { createTranslator } from '../../shared/catalogues.ts'
import { systemLanguage } from '../../shared/i18n.ts'
import type { CliContext } from './context.ts'
import { addExtractCommand } from './extract-command.ts'

// `recto extract … | head` closes the pipe early; that is no error of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? 0 : 1))

const context: CliContext = {
  translate: createTranslator(systemLanguage(env)),
  workerFile: join(import.meta.dirname, 'extract-worker.js'),
  // npm runs scripts in the project's folder; what the user names is in the folder they are in.
  folder: env.INIT_CWD ?? process.cwd(),
}

const program = new Command('recto')
  .description(context.translate('cli.description'))
  .version(manifest.version)
addExtractCommand(program, context)
await program.parseAsync(argv)
