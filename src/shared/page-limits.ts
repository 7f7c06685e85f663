const MB = 1_000_000

/** Of one page, after decompression. The largest real articles (Wikipedia's longest lists) are near 5 MB. */
export const MAX_PAGE_BYTES = 20 * MB

/** Of one image. A 2000 px wide uncompressed-looking PNG of a photo stays below 12 MB. */
export const MAX_IMAGE_BYTES = 25 * MB

/**
 * Images of one page that are fetched, or taken out of its file, and bytes of all that are fetched. Picture stories have
 * a few hundred; a page may name as many as it has elements, at anybody's servers.
 */
export const MAX_PAGE_IMAGES = 2_000
export const MAX_FETCHED_IMAGES_BYTES = 500 * MB

/** Of a file that holds a page with its images: a long picture story saved with SingleFile has 30. */
export const MAX_FILE_BYTES = 120 * MB

/** Elements of a page, after scripts and styles are gone. Beyond, Readability takes minutes. */
export const MAX_ELEMENTS = 200_000

/**
 * Start tags without an end tag, counted before a page is parsed. Far above what any page has, sloppy ones
 * included; the parser needs a second for as many elements inside one another, and a minute for ten times more.
 */
export const MAX_OPEN_TAGS = 20_000
