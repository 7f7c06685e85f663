import { MAX_IMAGE_BYTES, MAX_PAGE_BYTES } from '../../shared/page-limits.ts'

/** What one fetch may cost. Every limit exists because some server on the web goes beyond it. */
export interface FetchLimits {
  /** Bytes after decompression. */
  pageBytes: number
  imageBytes: number
  /** ms to a TCP connection, and as many again to TLS on top of it. */
  connectMs: number
  /** ms from the request to the response's headers, and between two pieces of its body. */
  silenceMs: number
  /** ms for the whole of it: a server that trickles is never silent. */
  totalMs: number
}

export const DEFAULT_LIMITS: FetchLimits = {
  pageBytes: MAX_PAGE_BYTES,
  imageBytes: MAX_IMAGE_BYTES,
  connectMs: 15_000,
  silenceMs: 20_000,
  totalMs: 90_000,
}

/** Limits for a slow line: every time limit such that the shortest is about `seconds`; the usual ones without. */
export function limitsFor(seconds: number | undefined): FetchLimits {
  if (seconds === undefined) return DEFAULT_LIMITS
  const ms = seconds * 1000
  return { ...DEFAULT_LIMITS, connectMs: ms, silenceMs: ms, totalMs: ms * 3 }
}
