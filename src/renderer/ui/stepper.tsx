import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface StepperProps {
  /** What is chosen, the group's name. */
  label: string
  less: string
  more: string
  /** The value as it is shown. */
  children: ReactNode
  index: number
  /** How many values there are. */
  count: number
  onChange: (index: number) => void
}

/** One of a few values in order, by a step down or up. */
export function Stepper({ label, less, more, children, index, count, onChange }: StepperProps) {
  // At its limit a button is not disabled but idle: it keeps the focus, and Escape still closes the panel.
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div className="stepper" role="group" aria-label={label}>
      <span className="stepper-label" aria-hidden>
        {label}
      </span>
      <Button
        kind="icon"
        hasTip={false}
        label={less}
        aria-disabled={index === 0}
        onPress={() => onChange(Math.max(0, index - 1))}
      >
        <Minus />
      </Button>
      <output>{children}</output>
      <Button
        kind="icon"
        hasTip={false}
        label={more}
        aria-disabled={index === count - 1}
        onPress={() => onChange(Math.min(count - 1, index + 1))}
      >
        <Plus />
      </Button>
    </div>
  )
}
