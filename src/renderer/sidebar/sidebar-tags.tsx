import { ChevronRight, Hash } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagNode } from '../lists/tag-tree.ts'
import { Button } from '../ui/button.tsx'
import { SidebarLink } from './sidebar-link.tsx'

/** Tags, those below others behind a button. */
export function SidebarTags({ nodes }: { nodes: readonly TagNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <SidebarTag node={node} key={node.key} />
      ))}
    </ul>
  )
}

function SidebarTag({ node }: { node: TagNode }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(true)
  const { key, name, shortName, count, below } = node
  return (
    <li>
      <div className="sidebar-tag">
        <SidebarLink place={{ kind: 'tag', key }} icon={<Hash aria-hidden />} count={count}>
          {shortName}
        </SidebarLink>
        {below.length > 0 && (
          <Button
            kind="icon"
            label={t(isOpen ? 'organise.tags.close' : 'organise.tags.open', { name })}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            <ChevronRight className={isOpen ? 'is-open' : undefined} />
          </Button>
        )}
      </div>
      {isOpen && below.length > 0 && <SidebarTags nodes={below} />}
    </li>
  )
}
