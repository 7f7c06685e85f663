import { TAG_SEPARATOR } from '../../shared/tag.ts'
import type { CountedTag } from '../store/list-counts.ts'

/** A tag with those right below it. */
export interface TagNode extends CountedTag {
  /** The last level of its name. */
  shortName: string
  below: TagNode[]
}

/** Tags as the tree that their names tell. @param tags every level above one among them too (`countTags`) */
export function tagTree(tags: readonly CountedTag[]): TagNode[] {
  const nodes = new Map<string, TagNode>()
  for (const tag of tags) {
    const shortName = tag.name.slice(tag.name.lastIndexOf(TAG_SEPARATOR) + 1)
    nodes.set(tag.key, { ...tag, shortName, below: [] })
  }
  const roots: TagNode[] = []
  for (const node of nodes.values()) {
    const above = nodes.get(node.key.slice(0, Math.max(0, node.key.lastIndexOf(TAG_SEPARATOR))))
    ;(above?.below ?? roots).push(node)
  }
  return roots
}
