import type { ReactNode } from 'react'

interface SidebarSectionProps {
  title: string
  action?: ReactNode
  children: ReactNode
}

/** Lists of one kind. */
export function SidebarSection({ title, action, children }: SidebarSectionProps) {
  return (
    <section className="sidebar-section">
      <div className="sidebar-heading">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
