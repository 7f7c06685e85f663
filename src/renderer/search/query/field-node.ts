import { displayHost } from '../../../shared/address.ts'
import { tagKey } from '../../../shared/tag.ts'
import type { ArticleFilter } from '../../store/article-keys.ts'
import type { QueryNode, TextField } from './ast.ts'
import { periodOf } from './period.ts'

/** Columns of the index by the names people give them. */
export const textFields: Record<string, TextField> = { title: 'title', author: 'byline', site: 'site' }

const states: Record<string, QueryNode> = {
  read: only({ kind: 'read' }),
  unread: not({ kind: 'read' }),
  archived: only({ kind: 'archived' }),
  favourite: only({ kind: 'favourite' }),
  favorite: only({ kind: 'favourite' }),
  annotated: only({ kind: 'annotated' }),
  incomplete: only({ kind: 'incomplete' }),
}

/**
 * What a field says about articles that is no matter of words: `tag:`, `host:` (the very host, where `site:` asks for
 * words), `lang:`, `is:`, `before:` and `after:` (the day of saving; `after:` includes its period, `before:` does not),
 * `published:`.
 *
 * @returns null for a field or value that is none, to be read as words
 */
export function fieldNode(field: string, value: string): QueryNode | null {
  switch (field) {
    case 'tag': {
      const key = tagKey(value)
      return key === '' ? null : only({ kind: 'tag', key })
    }
    case 'host':
      return hostNode(value)
    case 'lang':
      return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(value) ? only({ kind: 'language', tag: value }) : null
    case 'is':
      return Object.hasOwn(states, value.toLowerCase()) ? (states[value.toLowerCase()] ?? null) : null
    case 'before':
    case 'after':
    case 'published':
      return periodNode(field, value)
    default:
      return null
  }
}

function hostNode(value: string): QueryNode | null {
  const address = `https://${value}/`
  return URL.canParse(address) ? only({ kind: 'site', key: displayHost(address) }) : null
}

function periodNode(field: 'before' | 'after' | 'published', value: string): QueryNode | null {
  const period = periodOf(value)
  if (period === null) return null
  const { from, isoFrom, isoTo } = period
  if (field === 'published') return only({ kind: 'published', from: isoFrom, to: isoTo })
  if (field === 'before') return only({ kind: 'saved', from: Number.NEGATIVE_INFINITY, to: from })
  return only({ kind: 'saved', from, to: Number.POSITIVE_INFINITY })
}

function only(filter: ArticleFilter): QueryNode {
  return { kind: 'filter', filter }
}

function not(filter: ArticleFilter): QueryNode {
  return { kind: 'not', of: only(filter) }
}
