import { readFileSync } from 'node:fs'
import { stdout } from 'node:process'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'

const BLOCKS =
  'p, div, br, li, tr, td, th, pre, blockquote, figure, figcaption, section, article, header, h1, h2, h3, h4, h5, h6'

// The yardstick: @mozilla/readability on jsdom as its README shows it, one page after the other on one
// thread. Reads the same list and writes the same lines as `recto extract --batch`.
for (const line of readFileSync(process.argv[2] ?? '', 'utf8')
  .trim()
  .split('\n')) {
  const { id, file, url }: { id: string; file: string; url: string } = JSON.parse(line)
  // As UTF-8, which the sets are stored in, whatever the pages still say of themselves.
  const { window } = new JSDOM(readFileSync(file, 'utf8'), { url, virtualConsole: new VirtualConsole() })
  const found = new Readability<Element>(window.document, { serializer: (node) => node as Element }).parse()
  const answer = found?.content
    ? { id, article: { ...metadataOf(found), bodyText: linesOf(found.content) } }
    : { id, error: { code: 'none' } }
  stdout.write(`${JSON.stringify(answer)}\n`)
  window.close()
  // jsdom gives a closed window's memory back in a turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve))
}

function metadataOf({
  title,
  byline,
  publishedTime,
}: NonNullable<ReturnType<Readability<Element>['parse']>>) {
  return { title, byline, publishedTime }
}

/** Its text with a break at each block: plain textContent glues the words at their borders together. */
function linesOf(content: Element): string {
  for (const block of content.querySelectorAll(BLOCKS)) {
    block.before('\n')
    block.after('\n')
  }
  return content.textContent ?? ''
}
