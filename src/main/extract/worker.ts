import { toFailure } from '../../shared/errors/recto-error.ts'
import { decodePage } from './decode.ts'
import type { Extraction, ExtractOutcome, ExtractTask } from './extraction.ts'
import { extractArticle } from './index.ts'
import { stitch } from './pages/stitch.ts'

export type { ExtractOutcome, ExtractTask } from './extraction.ts'

/** Cleans one page in a worker thread. Failures cross threads as values, since errors lose their fields. */
export default function extractInWorker(task: ExtractTask): ExtractOutcome {
  try {
    const { html } = decodePage(task.bytes, task.contentType)
    return { ok: true, extraction: extractArticle({ html, url: task.url }, task) }
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) }
  }
}

/** Makes one article of its pages, also in a worker thread. */
export function stitchInWorker(parts: [Extraction, ...Extraction[]]): ExtractOutcome {
  return { ok: true, extraction: stitch(parts) }
}
