import { z } from 'zod'
import { articleSchema } from './article.ts'
import { correctionsSchema } from './correction.ts'
import { extractionReportSchema } from './extraction-report.ts'
import { inspectionSchema } from './inspection.ts'

/** Twenty pages of an article, and the one of all of them that was asked for first. */
const MAX_ORIGINAL_PAGES = 21

const originalPageSchema = z.object({
  /** What was asked for, and where it was found after redirects. */
  address: z.url({ protocol: /^https?$/ }),
  url: z.url({ protocol: /^https?$/ }),
  /** gzip. */
  bytes: z.instanceof(Uint8Array),
  /** The answer's Content-Type header. */
  contentType: z.string().nullable(),
})

const originalSchema = z.object({
  /** The page itself first, then those that it goes on in. */
  pages: z.array(originalPageSchema).min(1).max(MAX_ORIGINAL_PAGES),
  whole: z.boolean(),
  /** What a person wants otherwise, in the order in which it is done; those for other sites are passed over. */
  corrections: correctionsSchema.optional(),
})

const cleanedPageSchema = z.object({
  article: articleSchema,
  /** Absolute addresses of every image the article shows, lead image first, none twice. */
  images: z.array(z.string()),
  report: extractionReportSchema,
})

/**
 * Every call the window can make to the main side. A call has a schema for what goes in, what comes
 * out and, for long ones, the progress it reports. Adding a call means one entry here and one
 * function in src/main/services.ts; the desktop and the browser host carry whatever stands here.
 */
export const contract = {
  /** Fetches a page and cleans it. Images are asked for one by one with `getImage`. */
  getPage: {
    input: z.object({
      address: z.url({ protocol: /^https?$/ }),
      /** Keep the page's whole cleaned text where no article is found. */
      whole: z.boolean(),
      /** Refuse private networks even where the address itself is on one: nobody has typed it. */
      publicOnly: z.boolean().optional(),
      /** What a person wants otherwise, for whatever sites. */
      corrections: correctionsSchema.optional(),
    }),
    progress: z.discriminatedUnion('stage', [
      z.object({
        stage: z.literal('fetching'),
        receivedBytes: z.int(),
        totalBytes: z.int().nullable(),
      }),
      z.object({ stage: z.literal('cleaning') }),
    ]),
    output: cleanedPageSchema.extend({
      original: z.object({
        /** The page itself, then every other that was fetched for the article, as they came. */
        pages: z.array(originalPageSchema).min(1).max(MAX_ORIGINAL_PAGES),
        /** ISO 8601. */
        fetchedAt: z.string(),
        /** Whether they came from this computer or the user's own network, as their connections themselves had it. */
        onPrivateNetwork: z.boolean(),
      }),
    }),
  },

  /** Cleans again what `getPage` gave as the original, or a page from a file. Fetches nothing. */
  cleanOriginal: {
    input: originalSchema,
    progress: z.never(),
    output: cleanedPageSchema,
  },

  /** Tells of the same pages what was left out of the article, and where it stood. Fetches nothing. */
  inspectOriginal: {
    input: originalSchema,
    progress: z.never(),
    output: inspectionSchema,
  },

  /** Fetches one image of a page. */
  getImage: {
    input: z.object({
      address: z.url({ protocol: /^https?$/ }),
      /** The page it belongs to: its server is told of it, others of its origin. */
      page: z.url({ protocol: /^https?$/ }),
      /** What `getPage` said of that page: whether private networks are open to its images. */
      onPrivateNetwork: z.boolean(),
    }),
    progress: z.never(),
    output: z.object({
      bytes: z.instanceof(Uint8Array),
      /** Read from the bytes, whatever the server called it. */
      mediaType: z.string().regex(/^image\//),
      /** CSS px. */
      width: z.number(),
      height: z.number(),
    }),
  },
} as const satisfies Record<string, CallShape>

interface CallShape {
  input: z.ZodType
  progress: z.ZodType
  output: z.ZodType
}

export type Contract = typeof contract
export type CallName = keyof Contract
export type Input<N extends CallName> = z.infer<Contract[N]['input']>
export type Output<N extends CallName> = z.infer<Contract[N]['output']>
export type Progress<N extends CallName> = z.infer<Contract[N]['progress']>

export interface CallOptions<N extends CallName> {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress<N>) => void) | undefined
}

/** The contract as the window sees it. Rejects with RectoError only. */
export type Recto = {
  [N in CallName]: (input: Input<N>, options?: CallOptions<N>) => Promise<Output<N>>
}

/** The contract as the main side fulfils it. */
export type Services = {
  [N in CallName]: (
    input: Input<N>,
    context: { signal: AbortSignal; report: (progress: Progress<N>) => void },
  ) => Promise<Output<N>>
}

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
