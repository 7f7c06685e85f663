import { once } from 'node:events'
import { env, stderr, stdout } from 'node:process'
import { type Command, Option } from 'commander'
import { parseAddress } from '../../shared/address.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { timeoutSecondsFrom } from '../environment.ts'
import type { Extraction } from '../extract/extraction.ts'
import { createExtractPool, type ExtractPool } from '../extract/pool.ts'
import { createHttpClient, type HttpClient } from '../fetch/http-client.ts'
import { type FetchLimits, limitsFor } from '../fetch/limits.ts'
import { getPage } from '../get-page.ts'
import { type Format, formatArticle, formats } from '../publish/format-article.ts'
import { jsonLine } from '../publish/json-line.ts'
import { extractBatch } from './batch.ts'
import { type CliContext, failureMessage } from './context.ts'
import { isAddress, readInput } from './read-input.ts'

interface ExtractOptions {
  url?: string
  format: Format
  batch?: string
  whole: boolean
  report: boolean
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
    .option('--report', translate('cli.extract.report'), false)
    .action(async (inputs: string[], options: ExtractOptions, command: Command) => {
      if (options.batch !== undefined) {
        const isAlone = inputs.length === 0 && command.getOptionValueSource('format') === 'default'
        if (!isAlone || options.url !== undefined) program.error(translate('cli.extract.batchAlone'))
        process.exitCode = await runBatch(options.batch, context, options)
      } else if (options.report && options.format !== 'json')
        program.error(translate('cli.extract.reportJson'))
      else if (inputs.length > 0) process.exitCode = await runEach(inputs, context, options)
      else program.error(translate('cli.extract.nothing'))
    })
}

/** @returns the exit code: 0 when every line was answered, whatever with; 2 for a list that is none */
async function runBatch(list: string, context: CliContext, options: ExtractOptions): Promise<number> {
  const { whole, report } = options
  try {
    await extractBatch(list, context, { whole, report, write })
    return 0
  } catch (thrown) {
    complain(list, thrown, context)
    return 2
  }
}

/** @returns the exit code: 1 when any input failed; the others are printed all the same */
async function runEach(inputs: string[], context: CliContext, options: ExtractOptions): Promise<number> {
  const { folder } = context
  const limits = limitsFor(timeoutSecondsFrom(env))
  const client = createHttpClient(limits)
  const pool = createExtractPool({ workerFile: context.workerFile })
  let exitCode = 0
  for (const input of inputs) {
    try {
      const { article, report } = isAddress(input)
        ? await fromAddress(input, { client, pool, limits }, options)
        : await pool.extract({
            ...(await readInput(input, { url: options.url, folder })),
            whole: options.whole,
          })
      await write(
        options.report ? jsonLine({ article, report }) : formatArticle(article, report.kind, options.format),
      )
    } catch (thrown) {
      complain(input, thrown, context)
      exitCode = 1
    }
  }
  await Promise.all([pool.close(), client.close()])
  return exitCode
}

/** Writes a line and waits until it is taken: a slow reader must not fill the memory. */
async function write(line: string): Promise<void> {
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain')
}

/** An address stands for the whole article, however many pages it has; a file is one page. */
async function fromAddress(
  input: string,
  { limits, ...means }: { client: HttpClient; pool: ExtractPool; limits: FetchLimits },
  { whole }: ExtractOptions,
): Promise<Extraction> {
  const { signal } = new AbortController()
  const got = await getPage(means, parseAddress(input), { limits, signal, whole })
  return got.extraction
}

function complain(input: string, thrown: unknown, { translate }: CliContext): void {
  const failure = toFailure(thrown)
  const message = failureMessage(translate, failure)
  const detail = failure.code === 'internal/unexpected' && failure.detail ? ` (${failure.detail})` : ''
  stderr.write(`${translate('cli.error', { input, message })}${detail}\n`)
}
