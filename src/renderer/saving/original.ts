import type { Output } from '../../shared/contract.ts'
import type { OriginalRow } from '../store/schema.ts'

/** The pages as they are kept: as blobs. */
export function originalOf({
  pages,
  fetchedAt,
  onPrivateNetwork,
}: Output<'getPage'>['original']): Omit<OriginalRow, 'articleId'> {
  return {
    fetchedAt,
    onPrivateNetwork,
    pages: pages.map((page) => ({ ...page, bytes: new Blob([page.bytes], { type: 'application/gzip' }) })),
  }
}
