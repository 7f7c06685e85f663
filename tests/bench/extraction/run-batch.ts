import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { KnownPage } from './dataset.ts'
import type { Answer } from './score.ts'

const lineSchema = z.object({
  id: z.string(),
  article: z
    .object({
      bodyText: z.string(),
      title: z.string().nullish(),
      byline: z.string().nullish(),
      publishedTime: z.string().nullish(),
    })
    .optional(),
})

/** What a page is extracted from. */
export type BatchPage = Pick<KnownPage, 'id' | 'url' | 'bytes'>

export interface BatchRun {
  answers: Map<string, Answer>
  /** Wall time of the whole process, start-up included. */
  seconds: number
}

/** Runs a Node program over a batch list of pages, as `recto extract --batch` does. */
export async function runBatch(program: readonly string[], pages: readonly BatchPage[]): Promise<BatchRun> {
  const folder = mkdtempSync(join(tmpdir(), 'recto-bench-'))
  try {
    const list = join(folder, 'list.jsonl')
    writeFileSync(list, pages.map((page) => `${JSON.stringify(writePage(page, folder))}\n`).join(''))
    const start = performance.now()
    const child = spawn(process.execPath, [...program, list], { stdio: ['ignore', 'pipe', 'inherit'] })
    const answers = new Map<string, Answer>()
    // Not by node:readline, which ends lines at U+2028 too.
    for (const line of (await text(child.stdout)).split('\n').filter(Boolean)) {
      const { id, article } = lineSchema.parse(JSON.parse(line))
      answers.set(id, article ?? null)
    }
    return { answers, seconds: (performance.now() - start) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writePage({ id, url, bytes }: BatchPage, folder: string) {
  const file = join(folder, `${id}.html`)
  writeFileSync(file, bytes)
  return { id, file, url }
}
