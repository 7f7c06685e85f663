const MB = 1024 * 1024

/** Bytes of library.json; those of the largest libraries have a tenth of it. */
export const MAX_LIBRARY_BYTES = 512 * MB

/**
 * Bytes of one text of an article, in JSON or HTML, or of its annotations. It is cleaned whole, which takes many times
 * its size in memory; a page of the web is let in up to a third of it.
 */
export const MAX_TEXT_BYTES = 64 * MB

/** Bytes of all the earlier texts of one article. */
export const MAX_VERSIONS_BYTES = 256 * MB

/** Bytes of one image or one page as it came: what `main/fetch` lets through is smaller. */
export const MAX_BINARY_BYTES = 256 * MB

/** Files in a zip; ten times a library of 50 000 articles. */
export const MAX_ENTRIES = 5_000_000

/** Bytes of all files, unpacked. */
export const MAX_TOTAL_BYTES = 1024 ** 4

/**
 * How many times larger than in the zip a file may be. Text is packed to a fifth, the same line over and over to a
 * two-hundredth; deflate ends at a thousandth, which only bombs come near. Small files cannot hurt.
 */
export const MAX_RATIO = 300
export const RATIO_COUNTS_FROM_BYTES = 4 * MB
