import type { ReactNode } from 'react'
import { DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../ui/button.tsx'

interface PickerButtonProps {
  /** The button's name and the panel's. */
  label: string
  icon: ReactNode
  /** Shows its icon only where the window is narrow. */
  isCompact?: boolean
  isDisabled?: boolean
  children: ReactNode
}

/** A button that opens a panel to pick from. */
export function PickerButton({ label, icon, isCompact, isDisabled = false, children }: PickerButtonProps) {
  return (
    <DialogTrigger>
      <Button label={label} isDisabled={isDisabled}>
        {icon}
        {/* Recto's own words keep their direction in an article that runs the other way. */}
        <bdi className={isCompact ? 'compact-label' : undefined}>{label}</bdi>
      </Button>
      {/* The popover is the dialog, named by its button: with one within, it would be named and have no role. */}
      <Popover className="popover" placement="bottom start">
        <div className="picker-panel">{children}</div>
      </Popover>
    </DialogTrigger>
  )
}
