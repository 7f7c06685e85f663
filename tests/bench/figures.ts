import { writeFileSync } from 'node:fs'

/** One measured figure of a benchmark, as `--json FILE` writes it. */
export interface Figure {
  name: string
  value: number
  /** `share`, `F1`, `s`, `pages/s`, `×`, `MB`, `ms` … */
  unit: string
  target: number | null
  met: boolean | null
}

/** @param isCeiling the target is the most the figure may be, not the least */
export function figure(
  name: string,
  value: number,
  unit: string,
  target: number | null = null,
  { isCeiling }: { isCeiling: boolean } = { isCeiling: false },
): Figure {
  const met = target === null ? null : isCeiling ? value <= target : value >= target
  return { name, value: Math.round(value * 10_000) / 10_000, unit, target, met }
}

export function writeFigures(file: string, figures: readonly Figure[]): void {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
}

/** Prints figures with their targets, ready for docs/benchmarks.md. */
export function printFigures(figures: readonly Figure[]): void {
  printTable(
    ['figure', 'value', 'target', ''],
    figures.map(({ name, value, unit, target, met }) => [
      name,
      `${Number(value.toPrecision(4))} ${unit}`,
      target === null ? '' : String(target),
      met === null ? '' : met ? 'met' : '**missed**',
    ]),
  )
}

/** Prints rows as a Markdown table, ready for docs/benchmarks.md. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(' | ')} |`)
  console.log(`|${head.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}
