import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { parseListAddress, placePath } from '../lists/list-address.ts'
import type { ListPlace } from '../lists/list-place.ts'
import { useTypedQuery } from '../search/typed-query.ts'
import { useHashPath } from '../ui/hash-location.ts'

type SidebarLinkProps = ({ place: ListPlace } | { path: string }) & {
  icon?: ReactNode
  /** Undefined where nobody counts, or while it is counted. */
  count?: number | undefined
  children: string
}

/** The way to a list; a search that is open ends there. */
export function SidebarLink({ icon, count, children, ...to }: SidebarLinkProps) {
  const [location] = useHashPath()
  const [query, setTypedQuery] = useTypedQuery()
  const path = 'place' in to ? placePath(to.place) : to.path
  const isOpen = query.trim() === '' && ('place' in to ? openPath(location) : location) === path
  return (
    <Link
      className="sidebar-link"
      href={path}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => setTypedQuery('')}
    >
      {icon}
      <bdi className="sidebar-name">{children}</bdi>
      {count !== undefined && count > 0 && <span className="sidebar-count">{count}</span>}
    </Link>
  )
}

/** The path of the list that is open, however its address is written; null where none is. */
function openPath(location: string): string | null {
  if (location.startsWith('/duplicates')) return null
  return placePath(parseListAddress(location, '').place)
}
