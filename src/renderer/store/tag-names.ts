import { TAG_SEPARATOR, tagKey } from '../../shared/tag.ts'
import type { TagRow } from './schema.ts'

/**
 * How tags are written, by key: every one, and every level above one ("News" of "News/World"). A level that is a tag
 * itself is written as that tag is.
 */
export function tagNames(rows: readonly TagRow[]): Map<string, string> {
  const names = new Map(rows.flatMap(({ name }) => levelsAbove(name)).map((name) => [tagKey(name), name]))
  for (const { key, name } of rows) names.set(key, name)
  return names
}

/** "a/b/c" → "a", "a/b". */
function levelsAbove(name: string): string[] {
  const levels = name.split(TAG_SEPARATOR)
  return levels.slice(1).map((_, index) => levels.slice(0, index + 1).join(TAG_SEPARATOR))
}
