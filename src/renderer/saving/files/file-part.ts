/** A file that lay beside a page's, or below, when it was chosen. */
export interface FilePart {
  /** From the page's folder, levels parted by "/". */
  path: string
  blob: Blob
}
