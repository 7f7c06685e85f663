import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ShortcutId } from '../shortcuts/table.ts'

interface SidebarButtonProps {
  icon: ReactNode
  /** Does the same, and gives the name. */
  shortcut: ShortcutId
  onPress: () => void
}

/** Something that opens above the view, among the ways to lists. */
export function SidebarButton({ icon, shortcut, onPress }: SidebarButtonProps) {
  const { t } = useTranslation()
  return (
    <Button className="sidebar-link" onPress={onPress}>
      {icon}
      <bdi className="sidebar-name">{t(`shortcuts.names.${shortcut}`)}</bdi>
    </Button>
  )
}
