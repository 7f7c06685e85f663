import type { FailureCode } from '../../shared/errors/failure.ts'

/** Why pages were not saved, as coarse as what a person can do about it; each has a name under `queue.reasons`. */
export type Reason =
  | 'noAnswer'
  | 'serverFault'
  | 'notFound'
  | 'refused'
  | 'notAPage'
  | 'noArticle'
  | 'notCleaned'
  | 'badAddress'
  | 'recto'

const REASONS: Partial<Record<FailureCode, Reason>> = {
  'address/invalid': 'badAddress',
  'fetch/no-answer': 'noAnswer',
  'fetch/timed-out': 'noAnswer',
  'fetch/not-found': 'notFound',
  'fetch/refused': 'refused',
  'fetch/private-network': 'refused',
  'fetch/too-many-redirects': 'refused',
  'page/wall': 'refused',
  'fetch/server-error': 'serverFault',
  'fetch/too-many-requests': 'serverFault',
  'fetch/not-html': 'notAPage',
  'fetch/too-large': 'notAPage',
  'file/not-found': 'notAPage',
  'file/unreadable': 'notAPage',
  'file/not-a-page': 'notAPage',
  'file/too-large': 'notAPage',
  'file/self-extracting': 'notAPage',
  'file/unfinished': 'notAPage',
  'page/no-article': 'noArticle',
  'page/empty': 'noArticle',
  'page/too-complex': 'notCleaned',
  'page/unreadable': 'notCleaned',
}

/** What is not the page's fault, nor its server's, is Recto's. */
export function reasonOf(code: FailureCode): Reason {
  return REASONS[code] ?? 'recto'
}
