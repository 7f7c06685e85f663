export { MAX_ELEMENTS, MAX_OPEN_TAGS } from '../../shared/page-limits.ts'

/** A page whose cleaning takes longer is given up and its worker replaced. Milliseconds. */
export const EXTRACT_TIMEOUT_MS = 30_000

/**
 * Heap of one worker, in megabytes. A 2 MB page needs about 200; this leaves room for the largest
 * page below and keeps a hostile one from taking the whole machine.
 */
export const WORKER_HEAP_MB = 1024

/**
 * The part of it for objects just made, in megabytes. V8 would take 134 in each worker; at 32 a batch needs
 * 200 less in all and is as fast (docs/benchmarks.md).
 */
export const WORKER_YOUNG_HEAP_MB = 32

/** A worker that still holds this much after a page is replaced, so that no page suffers from those before it. */
export const WORKER_RECYCLE_MB = 500

/** Warm workers are kept this long without work: importing jsdom takes half a second. Milliseconds. */
export const WORKER_IDLE_MS = 5 * 60_000

/** Characters of HTML that are taken at all. The longest real articles on the web stay under 8 million. */
export const MAX_HTML_CHARS = 24_000_000

/**
 * Elements inside one another. Browsers stop at 512; walkers here are recursive, and taking an element out
 * from around others costs time in proportion to what it holds: 1 400 `<font>` in one another took seconds.
 */
export const MAX_DEPTH = 700

/** Widest picture worth keeping: two screen pixels for each of the widest column. CSS px × 2. */
export const MAX_IMAGE_WIDTH = 2_000

/** Texts a report names as removed, and characters of each: enough to judge by, small enough to keep. */
export const MOST_REMOVED = 500
export const LONGEST_REMOVED_TEXT = 400

/** Pages of one article that are put together, the first included. Articles have fewer; threads have no end. */
export const MAX_PAGES = 20
