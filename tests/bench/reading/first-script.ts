import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { inProject } from '../../../scripts/project.ts'
import { type Figure, figure } from '../figures.ts'

/** The JavaScript that the built window's page names itself: what has to be there before it can paint. */
export function measureFirstScript(): Figure[] {
  const folder = inProject('out/renderer')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const names = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name)
  const files = names.map((name) => readFileSync(join(folder, name)))
  const kilobytes = (compress: (file: Buffer) => Buffer) =>
    files.reduce((sum, file) => sum + compress(file).length, 0) / 1000
  return [
    figure(
      'JavaScript before the first paint, gzip',
      kilobytes((file) => gzipSync(file, { level: 9 })),
      'kB',
      250,
      { isCeiling: true },
    ),
    figure('JavaScript before the first paint, Brotli', kilobytes(brotliCompressSync), 'kB', 250, {
      isCeiling: true,
    }),
  ]
}
