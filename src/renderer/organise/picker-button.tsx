import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
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
        <span className={isCompact ? 'compact-label' : undefined}>{label}</span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="picker-panel" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
