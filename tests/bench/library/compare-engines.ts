import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { chromiumArguments, requireChromium } from '../../../scripts/find-chromium.ts'
import { inProject, root } from '../../../scripts/project.ts'
import { type Figure, figure, printTable } from '../figures.ts'
import { windowMemory } from '../window/open-window.ts'
import type { EngineFigures, EngineName } from './engines/engine-worker.ts'

const ENGINES: readonly EngineName[] = ['SQLite FTS5', 'MiniSearch', 'FlexSearch', 'Orama']
const MEGABYTE = 2 ** 20

/** Builds the index of a generated library with each engine that was in question, in a browser of its own. */
export async function compareEngines(size: { count: number; seed: number }): Promise<Figure[]> {
  const server = await createServer({
    configFile: false,
    root: inProject('tests/bench/library/engines'),
    server: { fs: { allow: [root] }, hmr: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  })
  await server.listen(0)
  try {
    const measured: (EngineFigures & { engine: EngineName; memory: number })[] = []
    for (const engine of ENGINES) {
      measured.push({ engine, ...(await measureEngine(server, engine, size)) })
      process.stderr.write(`${JSON.stringify(measured.at(-1))}\n`)
    }
    printTable(
      ['engine', 'built, s', 'memory, MB', 'kept, MB', 'loaded, ms', 'exact, p95 ms', 'beginning, p95 ms'],
      measured.map(({ engine, building, memory, kept, loading, exact, prefix }) => [
        engine,
        (building / 1000).toFixed(1),
        memory.toFixed(0),
        (kept / MEGABYTE).toFixed(0),
        loading.toFixed(0),
        exact.toFixed(1),
        prefix.toFixed(1),
      ]),
    )
    return measured.map(({ engine, building }) => figure(`${engine} built`, building / 1000, 's'))
  } finally {
    await server.close()
  }
}

async function measureEngine(
  server: ViteDevServer,
  engine: EngineName,
  size: { count: number; seed: number },
): Promise<EngineFigures & { memory: number }> {
  const profile = mkdtempSync(join(tmpdir(), 'recto-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: [...chromiumArguments(), '--js-flags=--expose-gc'],
  })
  try {
    const page = await context.newPage()
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.waitForFunction(() => 'measureEngine' in window)
    const figures = await page.evaluate((asked) => window.measureEngine(asked), { engine, ...size })
    for (const worker of page.workers())
      await worker.evaluate(() => (globalThis as { gc?: () => void }).gc?.())
    return { ...figures, memory: await windowMemory(context) }
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
