import { stderr, stdout } from 'node:process'
import { type Command, Option } from 'commander'
import { parseAddress } from '../../shared/address.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import type { Extraction } from '../extract/extraction.ts'
import { createExtractPool, type ExtractPool } from '../extract/pool.ts'
import { createHttpClient, type HttpClient } from '../fetch/http-client.ts'
import { DEFAULT_LIMITS } from '../fetch/limits.ts'
import { getPage } from '../get-page.ts'
import { type Format, formatArticle, formats } from '../publish/format-article.ts'
import { extractBatch } from './batch.ts'
import { type CliContext, failureMessage } from './context.ts'
import { isAddress, readInput } from './read-input.ts'

interface ExtractOptions {
  url?: string
  format: Format
  batch?: string
  whole: boolean
}

/** `recto extract FILE-OR-URL… [--url] [--format]` and `recto extract --batch LIST.jsonl`. */
export function addExtractCommand(program: Command, context: CliContext): void {
  const { translate } = context
  program
    .command('extract')
    .description(translate('cli.extract.description'))
    .argument('[inputs...]', translate('cli.extract.inputs'))
    .option('--url <url>', translate('cli.extract.url'))
    .addOption(
      new Option('--format <format>', translate('cli.extract.format')).choices(formats).default('json'),
    )
    .option('--batch <list>', translate('cli.extract.batch'))
    .option('--whole', translate('cli.extract.whole'), false)
    .action(async (inputs: string[], options: ExtractOptions) => {
      if (options.batch !== undefined) process.exitCode = await runBatch(options.batch, context, options)
      else if (inputs.length > 0) process.exitCode = await runEach(inputs, context, options)
      else program.error(translate('cli.extract.nothing'))
    })
}

async function runBatch(list: string, context: CliContext, { whole }: ExtractOptions): Promise<number> {
  try {
    await extractBatch(list, context, { whole, write: (line) => stdout.write(`${line}\n`) })
    return 0
  } catch (thrown) {
    complain(list, thrown, context)
    return 2
  }
}

/** @returns the exit code: 1 when any input failed; the others are printed all the same */
async function runEach(inputs: string[], context: CliContext, options: ExtractOptions): Promise<number> {
  const { folder } = context
  const client = createHttpClient(DEFAULT_LIMITS)
  const pool = createExtractPool({ workerFile: context.workerFile })
  let exitCode = 0
  for (const input of inputs) {
    try {
      const { article } = isAddress(input)
        ? await fromAddress(input, { client, pool }, options)
        : await pool.extract({
            ...(await readInput(input, { url: options.url, folder })),
            whole: options.whole,
          })
      stdout.write(`${formatArticle(article, options.format)}\n`)
    } catch (thrown) {
      complain(input, thrown, context)
      exitCode = 1
    }
  }
  await Promise.all([pool.close(), client.close()])
  return exitCode
}

/** An address stands for the whole article, however many pages it has; a file is one page. */
async function fromAddress(
  input: string,
  means: { client: HttpClient; pool: ExtractPool },
  { whole }: ExtractOptions,
): Promise<Extraction> {
  const { signal } = new AbortController()
  const got = await getPage(means, parseAddress(input), { limits: DEFAULT_LIMITS, signal, whole })
  return got.extraction
}

function complain(input: string, thrown: unknown, { translate }: CliContext): void {
  const failure = toFailure(thrown)
  const message = failureMessage(translate, failure)
  const detail = failure.code === 'internal/unexpected' && failure.detail ? ` (${failure.detail})` : ''
  stderr.write(`${translate('cli.error', { input, message })}${detail}\n`)
}
