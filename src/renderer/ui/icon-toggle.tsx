import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { ShortcutId } from '../shortcuts/table.ts'
import { Tip } from './tip.tsx'

interface IconToggleProps {
  label: string
  shortcut?: ShortcutId
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  className?: string
  children: ReactNode
}

/** An icon that is pressed or not. */
export function IconToggle({
  label,
  shortcut,
  isSelected,
  onChange,
  className = '',
  children,
}: IconToggleProps) {
  return (
    <Tip label={label} shortcut={shortcut}>
      <ToggleButton
        className={`button button-icon ${className}`.trim()}
        aria-label={label}
        isSelected={isSelected}
        onChange={onChange}
      >
        {children}
      </ToggleButton>
    </Tip>
  )
}
