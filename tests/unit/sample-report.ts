import type { ExtractionReport } from '../../src/shared/extraction-report.ts'

/** The report of an article that was found at once, with nothing left out. */
export const SAMPLE_REPORT: ExtractionReport = {
  kind: 'article',
  foundBy: 'readability',
  confidence: 0.9,
  declaredWords: null,
  removed: [],
  warnings: [],
}
