import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const pageSchema = z.object({
  id: z.string(),
  type: z.string().default('article'),
  url: z.string(),
  /** File within the set's folder. */
  html: z.string(),
  /** The page's true running text. */
  text: z.string(),
  title: z.string().nullish(),
  author: z.string().nullish(),
  published: z.string().nullish(),
  /** Snippets that must, and must not, be in the running text. */
  with: z.array(z.string()).nullish(),
  without: z.array(z.string()).nullish(),
})

/** A page whose text is known. */
export interface KnownPage extends z.infer<typeof pageSchema> {
  /** The set and the page's type in it: `wcxb/forum`. */
  group: string
  /** The page as a server sent it. */
  bytes: Uint8Array<ArrayBuffer>
}

/** The sets a folder of public pages holds, and the measure by which each is known. */
const SETS = ['news', 'wcxb']
const PLACES = ['bench-data', '../shared/bench']

/**
 * Reads the public pages with known text.
 *
 * @param options.folder where `news/` and `wcxb/` are; looked for in the usual places otherwise
 * @param options.every take every so many'th page of each set
 * @throws Error that says where pages are looked for
 */
export function readPages(options: {
  folder?: string | undefined
  group?: string | undefined
  every: number
}) {
  const folder = [options.folder, process.env.RECTO_BENCH_DATA, ...PLACES].find(
    (place) => place !== undefined && existsSync(join(place, 'news', 'pages.jsonl')),
  )
  if (folder === undefined) {
    throw new Error(
      `No pages to measure on. Put the folders "news" and "wcxb" into ${PLACES.join(' or ')}, or name the folder that holds them with --data.`,
    )
  }
  return SETS.flatMap((set) => readSet(resolve(folder, set), set, options.every)).filter(
    ({ group }) => options.group === undefined || group.startsWith(options.group),
  )
}

function readSet(folder: string, set: string, every: number): KnownPage[] {
  const file = join(folder, 'pages.jsonl')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines
    .filter((_, index) => index % every === 0)
    .map((line) => {
      const page = pageSchema.parse(JSON.parse(line))
      const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, page.html))))
      return { ...page, group: `${set}/${page.type}`, bytes }
    })
}
